using ZegoCallKit.Internal;

namespace ZegoCallKit.Publishing;

/// <summary>Notices that the user speaks while the audio of a publication is muted. Used in the state loop.</summary>
internal sealed class MutedSpeech(ClientCore core, StreamId id)
{
    private const float Threshold = 10;
    private static readonly TimeSpan Attack = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(2);

    private long? _loudSince;
    private long _lastLoud;

    public StateBroadcaster<bool> IsSpeaking { get; } = new(core.Delivery, $"speaking while muted of {id}", initial: false);

    /// <summary>Processes a report of the captured level.</summary>
    /// <param name="level">The level: 0 to 100.</param>
    /// <param name="isMuted">Whether the audio is captured but not sent.</param>
    public void OnLevel(float level, bool isMuted)
    {
        if (!isMuted)
        {
            Clear();
            return;
        }

        var now = core.Time.GetTimestamp();
        if (level >= Threshold)
        {
            _loudSince ??= now;
            _lastLoud = now;
        }
        else if (!IsSpeaking.Current)
        {
            // A click, or a word that was too short.
            _loudSince = null;
        }

        if (_loudSince is { } since && core.Time.GetElapsedTime(_lastLoud, now) < Hold)
        {
            IsSpeaking.Set(IsSpeaking.Current || core.Time.GetElapsedTime(since, now) >= Attack);
        }
        else
        {
            Clear();
        }
    }

    /// <summary>Called when the audio is no longer muted, or the publication has ended.</summary>
    public void Clear()
    {
        _loudSince = null;
        IsSpeaking.Set(false);
    }

    public void End()
    {
        Clear();
        IsSpeaking.Complete();
    }
}
