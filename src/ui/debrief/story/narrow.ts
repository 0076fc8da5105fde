import { useEffect, useState } from "preact/hooks";

/** Whether the screen is too narrow for a wide drawing. */
export function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useEffect(() => {
    const media = matchMedia("(width < 40rem)");
    const follow = () => setNarrow(media.matches);
    follow();
    media.addEventListener("change", follow);
    return () => media.removeEventListener("change", follow);
  }, []);
  return isNarrow;
}
