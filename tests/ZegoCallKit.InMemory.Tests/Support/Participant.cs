using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Tests.Support;

/// <summary>Represents an engine with its user, and the log of the engine's events.</summary>
public sealed class Participant(IZegoEngine engine, EventLog log, string userId)
{
    public IZegoEngine Engine { get; } = engine;

    public EventLog Log { get; } = log;

    public EngineUser User { get; } = new(userId, $"Name of {userId}");

    public EngineResult Login(string roomId, EngineLoginOptions? options = null) =>
        Engine.Rooms.Login(roomId, User, options ?? new EngineLoginOptions { NotifyUsers = true });

    public EngineResult Publish(string streamId, PublishChannel channel = PublishChannel.Main, string roomId = "") =>
        Engine.Publishing.StartPublishing(streamId, roomId, channel);

    /// <summary>Publishes neither audio nor video, so that long periods pass quickly.</summary>
    public void CaptureNothing()
    {
        Engine.Sources.SetAudioSource(AudioSourceKind.None, PublishChannel.Main);
        Engine.Sources.SetVideoSource(VideoSourceKind.None, PublishChannel.Main);
    }

    public EngineResult Play(string streamId, string roomId = "") => Engine.Playing.StartPlaying(streamId, roomId, null);
}
