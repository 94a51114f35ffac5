import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useCommands } from '../../appContext.tsx';

export type CameraState = 'off' | 'starting' | 'on' | 'refused' | 'absent';

interface Camera {
  readonly state: CameraState;
  readonly video: RefObject<HTMLVideoElement | null>;
  start(): void;
  stop(): void;
}

/** between two looks; a code is held still for longer */
const pauseMilliseconds = 200;
/** a code that fills a fifth of the picture can be read; more pixels only take longer */
const widest = 960;

/** Looks for QR codes in what the camera sees and tells their texts, for as long as it is on. Nothing is kept or sent. */
export function useCamera(onText: (text: string) => void): Camera {
  const { ballots } = useCommands();
  const [state, setState] = useState<CameraState>('off');
  const [stream, setStream] = useState<MediaStream | null>(null);
  const video = useRef<HTMLVideoElement>(null);
  const tell = useEffectEvent(onText);
  const readQr = useEffectEvent(ballots.readQr);

  const start = async (): Promise<void> => {
    setState('starting');
    try {
      // absent without a safe connection
      if (!('mediaDevices' in navigator)) return setState('absent');
      const opened = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 1280 } }, audio: false });
      setStream(opened);
      setState('on');
    } catch (cause) {
      setState(cause instanceof DOMException && cause.name === 'NotAllowedError' ? 'refused' : 'absent');
    }
  };

  useEffect(() => {
    if (stream === null) return;
    const element = video.current;
    const canvas = document.createElement('canvas');
    const drawing = canvas.getContext('2d', { willReadFrequently: true });
    let timer: ReturnType<typeof setTimeout> | null = null;
    let gone = false;
    if (element !== null) {
      element.srcObject = stream;
      void element.play().catch(() => undefined);
    }
    const look = async (): Promise<void> => {
      const text = await textSeen();
      if (gone) return;
      if (text !== null) tell(text);
      timer = setTimeout(() => void look(), pauseMilliseconds);
    };
    const textSeen = async (): Promise<string | null> => {
      if (element === null || drawing === null || element.videoWidth === 0) return null;
      const scale = Math.min(1, widest / element.videoWidth);
      canvas.width = Math.round(element.videoWidth * scale);
      canvas.height = Math.round(element.videoHeight * scale);
      drawing.drawImage(element, 0, 0, canvas.width, canvas.height);
      const seen = await readQr(drawing.getImageData(0, 0, canvas.width, canvas.height));
      return seen.ok ? seen.value : null;
    };
    void look();
    return () => {
      gone = true;
      if (timer !== null) clearTimeout(timer);
      for (const track of stream.getTracks()) track.stop();
      if (element !== null) element.srcObject = null;
    };
  }, [stream]);

  return {
    state,
    video,
    start: () => void start(),
    stop: () => {
      setStream(null);
      setState('off');
    },
  };
}
