/** A file of the site. Rejects where it is not to be had. */
export async function fetchFile(address: string, options?: RequestInit): Promise<Response> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

export const fetchJson = async <T>(address: string): Promise<T> =>
  (await (await fetchFile(address)).json()) as T;
