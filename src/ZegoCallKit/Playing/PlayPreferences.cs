namespace ZegoCallKit.Playing;

/// <summary>What the user asked for and set, by stream, so that a retry begins as he left it. Used in the state loop only.</summary>
internal sealed class PlayPreferences
{
    private readonly Dictionary<StreamId, (PlayOptions? Asked, PlaySettings Set)> _byStream = [];

    /// <summary>He asked for the stream in this way; that replaces what he set before.</summary>
    public void Ask(StreamId id, PlayOptions options) => _byStream[id] = (options, new PlaySettings());

    /// <summary>He set something on the running playback.</summary>
    public void Set(StreamId id, PlaySettings settings)
    {
        var (asked, earlier) = _byStream.GetValueOrDefault(id, (null, new PlaySettings()));
        _byStream[id] = (asked, settings.Over(earlier));
    }

    public PlayOptions Of(StreamId id, Func<StreamId, PlayOptions> automatic)
    {
        var (asked, set) = _byStream.GetValueOrDefault(id, (null, new PlaySettings()));
        return set.ApplyTo(asked ?? automatic(id));
    }

    public void Forget(StreamId id) => _byStream.Remove(id);

    public void Clear() => _byStream.Clear();
}
