namespace Hotline.Dispatch.Matching.Indexes;

/// <summary>Small consecutive numbers for identities, so that they can address bits and arrays. Immutable; numbers never change once given.</summary>
internal sealed class Numbering<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> _numbers;
    private readonly List<TKey> _keys;

    public Numbering(IEnumerable<TKey> keys)
    {
        (_numbers, _keys) = ([], []);
        foreach (var key in keys)
        {
            if (_numbers.TryAdd(key, _keys.Count))
                _keys.Add(key);
        }
    }

    public int Count => _keys.Count;

    public TKey this[int number] => _keys[number];

    /// <summary>The number of a key; -1 when it has none.</summary>
    public int Of(TKey key) => _numbers.TryGetValue(key, out var number) ? number : -1;

    /// <summary>The same numbering when it knows the keys, else a larger one.</summary>
    public Numbering<TKey> With(IEnumerable<TKey> keys) => keys.All(_numbers.ContainsKey) ? this : new Numbering<TKey>(_keys.Concat(keys));
}
