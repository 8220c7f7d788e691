using ZegoCallKit.Audio;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Observables;

namespace ZegoCallKit.Publishing;

/// <summary>Notices that the user speaks while the audio of a publication is muted. Used in the state loop.</summary>
internal sealed class MutedSpeech(ClientCore core, StreamId id)
{
    private const float Threshold = 10;

    private readonly LevelGate _gate = new(Threshold, attack: TimeSpan.FromMilliseconds(500), hold: TimeSpan.FromSeconds(2));

    public StateBroadcaster<bool> IsSpeaking { get; } = new(core.Delivery, $"speaking while muted of {id}", initial: false);

    /// <summary>Processes a report of the captured level.</summary>
    /// <param name="level">The level: 0 to 100.</param>
    /// <param name="isMuted">Whether the audio is captured but not sent.</param>
    public void OnLevel(float level, bool isMuted)
    {
        if (isMuted)
        {
            IsSpeaking.Set(_gate.Hear(level, core.Now));
        }
        else
        {
            Clear();
        }
    }

    /// <summary>Called when the audio is no longer muted, or the publication has ended.</summary>
    public void Clear()
    {
        _gate.Close();
        IsSpeaking.Set(false);
    }

    public void End()
    {
        Clear();
        IsSpeaking.Complete();
    }
}
