using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Audio;

/// <summary>Who speaks in one room. Used in the state loop.</summary>
internal sealed class RoomSpeaker(ClientCore core, RoomSession session)
{
    private readonly SpeakerDetector _detector = new(session.Options.ActiveSpeaker);

    public StateBroadcaster<ActiveSpeaker?> Speaker { get; } = new(core.Delivery, "active speaker", initial: null);

    public void OnSoundLevels(float captured, IReadOnlyList<EngineSoundLevel> remote)
    {
        var levels = new List<KeyValuePair<StreamId, float>>(remote.Count + 1);
        if (session.Options.ActiveSpeaker.IncludeSelf && !session.Publications.Current.Items.IsEmpty)
        {
            levels.Add(KeyValuePair.Create(default(StreamId), captured));
        }

        foreach (var level in remote)
        {
            var id = StreamId.FromEngine(level.StreamId);
            if (session.Playbacks.Current.Items.ContainsKey(id))
            {
                levels.Add(KeyValuePair.Create(id, level.Level));
            }
        }

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
            return new ActiveSpeaker { User = session.User };
        }

        // A stream may be played that the room does not list, e.g. one of another room's.
        return session.Streams.Streams.Current.Items.TryGetValue(id, out var stream) ? new ActiveSpeaker { User = stream.Publisher, StreamId = id } : null;
    }
}
