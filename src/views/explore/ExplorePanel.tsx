import { type ReactNode, useState } from 'react';
import type { Shown } from '../../state/shown.ts';
import { exploreText } from '../../text/nl.ts';
import { facilitiesText, sitesText } from '../../text/places.ts';
import { useView } from '../appContext.tsx';
import { ImportList } from '../import/ImportList.tsx';
import { OpenImport } from '../import/OpenImport.tsx';
import { MethodButton } from '../method/MethodButton.tsx';
import { QualityButton } from '../quality/QualityButton.tsx';
import { useFetchAhead } from '../ui/useFetchAhead.ts';
import { AskSection } from './AskSection.tsx';
import { FacilitySection } from './FacilitySection.tsx';
import { LateReading, type Reading } from './LateReading.tsx';
import { Legend } from './Legend.tsx';
import { MeasureAbout } from './MeasureAbout.tsx';
import { MeasurePicker } from './MeasurePicker.tsx';
import { ProjectFilter } from './ProjectFilter.tsx';
import { SiteSection } from './SiteSection.tsx';

const loadScatter = (): Promise<Reading> => import('../charts/Scatter.tsx').then((part) => part.Scatter);
const loadDistribution = (): Promise<Reading> => import('../charts/Distribution.tsx').then((part) => part.Distribution);
const ahead = [loadScatter, loadDistribution];
const loadSpatial = (): Promise<Reading> => import('./SpatialReading.tsx').then((part) => part.SpatialReading);
const loadShift = (): Promise<Reading> => import('./ShiftReading.tsx').then((part) => part.ShiftReading);
const loadSpread = (): Promise<Reading> => import('./SpreadReading.tsx').then((part) => part.SpreadReading);

interface FoldProps {
  readonly title: string;
  readonly open: boolean;
  readonly children: ReactNode;
}

/** A section that can be folded away; what is folded is not drawn, so that a chart of 14,500 points costs nothing. */
function Fold({ title, open: openAtStart, children }: FoldProps) {
  const [open, setOpen] = useState(openAtStart);
  return (
    <details className="wb-fold" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {open && <div className="wb-details-body">{children}</div>}
    </details>
  );
}

/** Remarks of whoever built the bundle: what is missing, what did not match. */
function Remarks({ shown }: { readonly shown: Shown }) {
  const { remarks, boundaryYear } = shown.dataset.manifest;
  return (
    <Fold title={exploreText.remarks} open={false}>
      <p>{exploreText.boundaries(boundaryYear)}</p>
      <QualityButton />
      <OpenImport />
      <ImportList />
      <MethodButton />
      <ul>
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </Fold>
  );
}

export function ExplorePanel({ shown }: { readonly shown: Shown }) {
  useFetchAhead(ahead);
  const { places } = useView();
  return (
    <section className="wb-explore" aria-labelledby="wb-explore-title">
      <h2 id="wb-explore-title" className="wb-hidden">
        {exploreText.heading}
      </h2>
      <div className="wb-section">
        <MeasurePicker shown={shown} />
        <MeasureAbout shown={shown} />
        <OpenImport look="link" />
      </div>
      <Legend shown={shown} />
      <Fold title={exploreText.scatter} open={false}>
        <LateReading load={loadScatter} shown={shown} />
      </Fold>
      <Fold title={exploreText.distribution} open={false}>
        <LateReading load={loadDistribution} shown={shown} />
      </Fold>
      <Fold title={exploreText.spatial} open={false}>
        <LateReading load={loadSpatial} shown={shown} />
      </Fold>
      <Fold title={exploreText.shift} open={false}>
        <LateReading load={loadShift} shown={shown} />
      </Fold>
      <Fold title={exploreText.spread} open={false}>
        <LateReading load={loadSpread} shown={shown} />
      </Fold>
      <Fold title={exploreText.projects} open>
        <ProjectFilter shown={shown} />
      </Fold>
      <Fold title={sitesText.title} open={places.sites}>
        <SiteSection shown={shown} />
      </Fold>
      <Fold title={facilitiesText.title} open={places.facilityKinds.length > 0}>
        <FacilitySection shown={shown} />
      </Fold>
      <AskSection />
      <Remarks shown={shown} />
    </section>
  );
}
