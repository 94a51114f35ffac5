// --- a browser that hides from the page what the page draws ---

const why = 'Uw browser vervormt wat een pagina tekent, zodat u niet te herkennen bent.';
const way = 'Sta in de browser toe dat deze site canvasgegevens leest, en laad de pagina opnieuw.';

export const guardedCanvasText = {
  map: `${why} De namen op de kaart zijn daardoor niet te lezen, en een QR-code lezen lukt niet. ${way}`,
  picture: `${why} Een afbeelding maken lukt daardoor niet. ${way}`,
} as const;
