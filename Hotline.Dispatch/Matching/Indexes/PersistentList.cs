using System.Collections;

namespace Hotline.Dispatch.Matching.Indexes;

/// <summary>An immutable list whose change copies one chunk of it and the list of chunks.</summary>
internal sealed class PersistentList<TItem> : IReadOnlyList<TItem>
{
    private const int ChunkSize = 256;
    private readonly TItem[][] _chunks;

    public PersistentList(IEnumerable<TItem> items)
    {
        _chunks = [.. items.Chunk(ChunkSize)];
        Count = _chunks.Sum(chunk => chunk.Length);
    }

    private PersistentList(TItem[][] chunks, int count) => (_chunks, Count) = (chunks, count);

    public int Count { get; }

    public TItem this[int index] => _chunks[index / ChunkSize][index % ChunkSize];

    public PersistentList<TItem> With(int index, TItem item)
    {
        TItem[][] chunks = [.. _chunks];
        TItem[] chunk = [.. chunks[index / ChunkSize]];
        chunk[index % ChunkSize] = item;
        chunks[index / ChunkSize] = chunk;
        return new PersistentList<TItem>(chunks, Count);
    }

    public PersistentList<TItem> Add(TItem item)
    {
        TItem[][] chunks = Count % ChunkSize == 0 ? [.. _chunks, [item]] : [.. _chunks[..^1], [.. _chunks[^1], item]];
        return new PersistentList<TItem>(chunks, Count + 1);
    }

    public IEnumerator<TItem> GetEnumerator()
    {
        foreach (var chunk in _chunks)
        {
            foreach (var item in chunk)
                yield return item;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
