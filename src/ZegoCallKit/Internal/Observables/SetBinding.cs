using ZegoCallKit.Collections;

namespace ZegoCallKit.Internal.Observables;

/// <summary>Makes a collection hold what a set holds. It compares by key with the current set, which may be ahead of the change that was delivered; the later changes then do nothing.</summary>
internal sealed class SetBinding<TKey, T>(IObservableSet<TKey, T> source, ICollection<T> target) : IObserver<ChangeSet<T>>
    where TKey : notnull
    where T : class
{
    private readonly Dictionary<TKey, T> _shown = [];
    private long? _version;

    public void OnNext(ChangeSet<T> value)
    {
        var now = source.Current;
        if (now.Version == _version)
        {
            return;
        }

        _version = now.Version;
        foreach (var (key, item) in _shown.Where(shown => !now.Items.ContainsKey(shown.Key)).ToList())
        {
            _shown.Remove(key);
            target.Remove(item);
        }

        foreach (var (key, item) in now.Items.OrderBy(static item => item.Key.ToString(), StringComparer.Ordinal))
        {
            if (!_shown.TryGetValue(key, out var shown))
            {
                target.Add(item);
            }
            else if (!ReferenceEquals(shown, item))
            {
                Replace(shown, item);
            }

            _shown[key] = item;
        }
    }

    public void OnCompleted()
    {
        // The collection keeps what it holds.
    }

    public void OnError(Exception error)
    {
        // A set never ends in an error.
    }

    private void Replace(T shown, T item)
    {
        if (target is IList<T> list && list.IndexOf(shown) is >= 0 and var index)
        {
            list[index] = item;
        }
        else
        {
            target.Remove(shown);
            target.Add(item);
        }
    }
}
