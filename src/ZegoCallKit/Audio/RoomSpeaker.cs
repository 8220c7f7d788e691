using ZegoCallKit.Collections;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Observables;

namespace ZegoCallKit.Audio;

/// <summary>Tracks the active speaker of one room. Used in the state loop.</summary>
internal sealed class RoomSpeaker(ClientCore core, RoomUser self, ActiveSpeakerOptions options, TrackedSet<StreamId, StreamInfo> streams)
{
    private readonly SpeakerDetector _detector = new(options);

    public StateBroadcaster<ActiveSpeaker?> Speaker { get; } = new(core.Delivery, "active speaker", initial: null);

    /// <summary>Processes a report of sound levels.</summary>
    /// <param name="own">The level of the local microphone; <see langword="null"/> while nothing is published.</param>
    /// <param name="played">The levels of the streams that are playing.</param>
    public void OnSoundLevels(float? own, IReadOnlyCollection<KeyValuePair<StreamId, float>> played)
    {
        var levels = new List<KeyValuePair<StreamId, float>>(played.Count + 1);
        if (options.IncludeSelf && own is { } captured)
        {
            levels.Add(KeyValuePair.Create(default(StreamId), captured));
        }

        levels.AddRange(played);
        _detector.Hear(levels, core.Now);
        Speaker.Set(Who());
    }

    public void End()
    {
        Speaker.Set(null);
        Speaker.Complete();
    }

    private ActiveSpeaker? Who()
    {
        if (_detector.Current is not { } id)
        {
            return null;
        }

        if (id == default)
        {
            return new ActiveSpeaker { User = self };
        }

        // A stream can be playing that the room does not list, for example one of another room.
        return streams.Find(id) is { } stream ? new ActiveSpeaker { User = stream.Publisher, StreamId = id } : null;
    }
}
