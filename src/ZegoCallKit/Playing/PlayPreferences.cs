using ZegoCallKit.Collections;

namespace ZegoCallKit.Playing;

/// <summary>
/// Remembers, for each stream, how the user requested it and what they set, so that a retry starts with the same settings. Used in the state loop only.
/// </summary>
internal sealed class PlayPreferences
{
    private readonly Dictionary<StreamId, (PlayOptions? Asked, PlaySettings Set)> _byStream = [];

    /// <summary>Remembers how the user requested the stream; this replaces the earlier settings.</summary>
    public void Ask(StreamId id, PlayOptions options) => _byStream[id] = (options, new PlaySettings());

    /// <summary>Remembers how others requested the stream, or that nobody did.</summary>
    public void Withdraw(StreamId id, PlayOptions? others)
    {
        if (others is not null)
        {
            Ask(id, others);
        }
        else
        {
            Forget(id);
        }
    }

    /// <summary>Remembers a setting that the user changed on the running playback.</summary>
    public void Set(StreamId id, PlaySettings settings)
    {
        var (asked, earlier) = _byStream.GetValueOrDefault(id, (null, new PlaySettings()));
        _byStream[id] = (asked, settings.Over(earlier));
    }

    /// <summary>Returns how the user requested the stream, if they did, and what they set.</summary>
    public (PlayOptions? Asked, PlaySettings Set) Of(StreamId id) => _byStream.GetValueOrDefault(id);

    public void Forget(StreamId id) => _byStream.Remove(id);

    /// <summary>Forgets the streams that have left the room.</summary>
    public void ForgetRemoved(ChangeSet<StreamInfo> changes)
    {
        if (_byStream.Count == 0)
        {
            return;
        }

        foreach (var change in changes.Changes)
        {
            if (change.Reason == ChangeReason.Remove)
            {
                Forget(change.Current.Id);
            }
        }
    }

    public void Clear() => _byStream.Clear();
}
