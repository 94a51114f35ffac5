import type {
  ExpressionSpecification,
  LayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';

/** font name → files, as the style's `font-faces` wants them (array items must be objects) */
export type LabelFont = Readonly<Record<string, readonly { url: string; 'unicode-range': string[] }[]>>;

/** ids of sources and layers that the drawing code addresses */
export const sourceIds = {
  areas: 'areas',
  patterned: 'patterned',
  outlines: 'outlines',
  labels: 'labels',
  emphasis: 'emphasis',
  marks: 'marks',
} as const;
export const layerIds = {
  fill: 'area-fill',
  borderCasing: 'area-border-casing',
  labels: 'labels',
  emphasis: 'emphasis-labels',
  hatch: 'area-hatch',
  /** lowest of the outlines; facilities lie under it */
  outlines: 'marked-casing',
} as const;
/** CSS px across of the empty picture that keeps names off a mark, at icon size 1 */
export const keepOutWidth = 26;

export const patternIds = { hatch: 'hatch', roomHatch: 'room-hatch', dots: 'dots', keepOut: 'keep-out' } as const;

const background = '#f3f5f4';
/** fill of an area without a value, under its hatch */
export const noValueFill = '#fbfbfa';
const ink = '#14282d';
const white = '#ffffff';

/** type of the names of areas, px; in a room they are read from far */
export const labelSizes: Readonly<Record<'screen' | 'room', ExpressionSpecification | number>> = {
  screen: ['interpolate', ['linear'], ['zoom'], 9, 12, 13, 14, 15, 16],
  room: 24,
};

/** text of a name of an area, and the same drawn as another text: a space at the end is not drawn */
export const areaName: ExpressionSpecification = ['get', 'name'];
export const areaNameAgain: ExpressionSpecification = ['concat', areaName, ' '];

/** white around the names of areas on a screen, px */
export const labelHalo = { [layerIds.labels]: 1.6, [layerIds.emphasis]: 2.4 } as const;

/** roles of features in `outlines` and `emphasis` */
export type OutlineRole = 'selected' | 'compared' | 'hovered' | 'marked';

function outline(role: OutlineRole, width: number, dash: number[] | null): LayerSpecification[] {
  const filter: ['==', ['get', 'role'], string] = ['==', ['get', 'role'], role];
  const layout = { 'line-join': 'round', 'line-cap': dash === null ? 'round' : 'butt' } as const;
  return [
    {
      id: `${role}-casing`,
      type: 'line',
      source: sourceIds.outlines,
      filter,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': white, 'line-width': width + 3, 'line-opacity': 0.95 },
    },
    {
      id: `${role}-outline`,
      type: 'line',
      source: sourceIds.outlines,
      filter,
      layout,
      paint: { 'line-color': ink, 'line-width': width, ...(dash === null ? {} : { 'line-dasharray': dash }) },
    },
  ];
}

function patternLayer(id: string, pattern: string): LayerSpecification {
  return {
    id,
    type: 'fill',
    source: sourceIds.patterned,
    filter: ['==', ['get', 'pattern'], pattern],
    paint: { 'fill-pattern': pattern, 'fill-antialias': false },
  };
}

const areaLayers: LayerSpecification[] = [
  { id: 'background', type: 'background', paint: { 'background-color': background } },
  {
    id: layerIds.fill,
    type: 'fill',
    source: sourceIds.areas,
    paint: { 'fill-color': ['to-color', ['feature-state', 'fill'], noValueFill] },
  },
  patternLayer(layerIds.hatch, patternIds.hatch),
  patternLayer('area-dots', patternIds.dots),
  {
    // under the dark line, so that borders show between two dark areas as well
    id: layerIds.borderCasing,
    type: 'line',
    source: sourceIds.areas,
    minzoom: 9,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': white,
      'line-width': ['interpolate', ['linear'], ['zoom'], 9, 0.8, 11, 2, 14, 3.2],
      'line-opacity': 0.5,
    },
  },
  {
    id: 'area-border',
    type: 'line',
    source: sourceIds.areas,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': '#41545a',
      'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.2, 11, 0.7, 14, 1.3],
      'line-opacity': ['interpolate', ['linear'], ['zoom'], 6, 0.35, 11, 0.75],
    },
  },
];

type LabelPlaces = ('center' | 'top' | 'bottom' | [number, number])[];

const near: LabelPlaces = ['center', [0, 0], 'top', [0, 0.7], 'bottom', [0, -0.7]];

/** Where a name may stand around its point, in ems, tried in order: further off when areas are large and few. */
export const labelPlaces: { readonly near: LabelPlaces; readonly far: LabelPlaces } = {
  near,
  far: [...near, 'top', [0, 1.9], 'bottom', [0, -1.9]],
};

function labelLayers(fonts: string[]): LayerSpecification[] {
  const halo = { 'text-color': ink, 'text-halo-color': 'rgba(255, 255, 255, 0.92)' } as const;
  const common: SymbolLayerSpecification['layout'] = {
    'text-field': areaName,
    'text-font': fonts,
    'text-max-width': 7.5,
    'text-line-height': 1.1,
  };
  return [
    {
      // of candidate sites; names of areas go first
      id: 'site-names',
      type: 'symbol',
      source: sourceIds.marks,
      minzoom: 13.2,
      filter: ['has', 'name'],
      layout: {
        ...common,
        'text-max-width': 9,
        'text-size': 14,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.2,
        'text-padding': 1,
      },
      paint: { ...halo, 'text-halo-width': 1.8 },
    },
    {
      id: layerIds.labels,
      type: 'symbol',
      source: sourceIds.labels,
      layout: {
        ...common,
        'text-size': labelSizes.screen,
        'text-padding': 4,
        'symbol-sort-key': ['get', 'order'],
        'text-variable-anchor-offset': labelPlaces.near,
      },
      paint: { ...halo, 'text-halo-width': labelHalo[layerIds.labels], 'text-halo-blur': 0.3 },
    },
    {
      id: layerIds.emphasis,
      type: 'symbol',
      source: sourceIds.emphasis,
      layout: {
        ...common,
        'text-size': ['interpolate', ['linear'], ['zoom'], 9, 14, 15, 17],
        'text-allow-overlap': true,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.1,
      },
      paint: { ...halo, 'text-halo-width': labelHalo[layerIds.emphasis] },
    },
    {
      id: 'marks-keep-out',
      type: 'symbol',
      source: sourceIds.marks,
      layout: {
        'icon-image': patternIds.keepOut,
        'icon-size': ['/', ['get', 'size'], keepOutWidth],
        'icon-allow-overlap': true,
        'icon-padding': 0,
      },
    },
  ];
}

/** Our own empty style: no tiles, no glyph or sprite address, so nothing is ever asked of another host. */
export function mapStyle(font: LabelFont): StyleSpecification {
  const empty = () => ({ type: 'FeatureCollection' as const, features: [] });
  const faces = Object.fromEntries(
    Object.entries(font).map(([name, files]) => [
      name,
      files.map((file) => ({ url: file.url, 'unicode-range': [...file['unicode-range']] })),
    ]),
  );
  return {
    version: 8,
    'font-faces': faces,
    sources: {
      // feature id = place in the collection, which is how fills are addressed
      [sourceIds.areas]: { type: 'geojson', data: empty(), generateId: true, maxzoom: 14, tolerance: 0.3 },
      [sourceIds.patterned]: { type: 'geojson', data: empty(), maxzoom: 14, tolerance: 0.3 },
      [sourceIds.outlines]: { type: 'geojson', data: empty(), maxzoom: 14, tolerance: 0.3 },
      [sourceIds.labels]: { type: 'geojson', data: empty(), maxzoom: 12 },
      [sourceIds.emphasis]: { type: 'geojson', data: empty(), maxzoom: 12 },
      [sourceIds.marks]: { type: 'geojson', data: empty(), maxzoom: 12 },
    },
    layers: [
      ...areaLayers,
      ...outline('marked', 2, [1, 1.4]),
      ...outline('hovered', 1.8, null),
      ...outline('compared', 2.6, [2.2, 1.3]),
      ...outline('selected', 3.2, null),
      ...labelLayers(Object.keys(faces)),
    ],
  };
}
