/** Colour of a class as on the map; null for "geen gegevens", hatched. Decorative: the words beside it say the same. */
export function Swatch({ colour }: { readonly colour: string | null }) {
  return (
    <span
      className="wb-swatch"
      aria-hidden="true"
      data-hatched={colour === null}
      style={colour === null ? undefined : { background: colour }}
    />
  );
}
