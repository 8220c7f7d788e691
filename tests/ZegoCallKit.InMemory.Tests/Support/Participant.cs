using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Tests.Support;

/// <summary>An engine with a user who logs in with it, and the log of what the engine raises.</summary>
public sealed class Participant(IZegoEngine engine, EventLog log, string userId)
{
    public IZegoEngine Engine { get; } = engine;

    public EventLog Log { get; } = log;

    public EngineUser User { get; } = new(userId, $"Name of {userId}");

    public EngineResult Login(string roomId, EngineLoginOptions? options = null) =>
        Engine.Rooms.Login(roomId, User, options ?? new EngineLoginOptions { NotifyUsers = true });

    public EngineResult Publish(string streamId, PublishChannel channel = PublishChannel.Main, string roomId = "") =>
        Engine.Publishing.StartPublishing(streamId, roomId, channel);

    /// <summary>Publishes neither sound nor picture, so that long stretches of time pass quickly.</summary>
    public void CaptureNothing()
    {
        Engine.Sources.SetAudioSource(AudioSourceKind.None, PublishChannel.Main);
        Engine.Sources.SetVideoSource(VideoSourceKind.None, PublishChannel.Main);
    }

    public EngineResult Play(string streamId, string roomId = "") => Engine.Playing.StartPlaying(streamId, roomId, null);
}
