using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract;

/// <summary>Lists commands and their results without an engine.</summary>
public static class NoEngineCases
{
    internal static readonly (string Name, int Code, Func<IZegoEngine, EngineResult> Command)[] Commands =
    [
        ("login", 1000001, e => e.Rooms.Login("room", new EngineUser("alice", ""), new EngineLoginOptions())),
        ("login without a user id", 1002005, e => e.Rooms.Login("room", new EngineUser("", ""), new EngineLoginOptions())),
        ("login with a bad user id", 1002006, e => e.Rooms.Login("room", new EngineUser("a b", ""), new EngineLoginOptions())),
        ("login with a long user id", 1002007, e => e.Rooms.Login("room", new EngineUser(new string('a', 64), ""), new EngineLoginOptions())),
        ("login with a long user name", 1002010, e => e.Rooms.Login("room", new EngineUser("alice", new string('a', 256)), new EngineLoginOptions())),
        ("login without a room id", 1000001, e => e.Rooms.Login("", new EngineUser("alice", ""), new EngineLoginOptions())),
        ("login with a bad room id", 1000001, e => e.Rooms.Login("a b", new EngineUser("alice", ""), new EngineLoginOptions())),
        ("switch room", 1000001, e => e.Rooms.SwitchRoom("room", "other", new EngineLoginOptions())),
        ("start publishing", 1000001, e => e.Publishing.StartPublishing("stream", "", PublishChannel.Main)),
        ("stop publishing", 1000001, e => e.Publishing.StopPublishing(PublishChannel.Main)),
        ("start playing", 1000001, e => e.Playing.StartPlaying("stream", "", view: null)),
        ("stop playing", 1000001, e => e.Playing.StopPlaying("stream")),
        ("start preview", 1000001, e => e.Publishing.StartPreview(view: null, PublishChannel.Main)),
        ("stop preview", 1000001, e => e.Publishing.StopPreview(PublishChannel.Main)),
        ("mute published audio", 1000001, e => e.Publishing.MuteAudio(true, PublishChannel.Main)),
        ("mute published video", 1000001, e => e.Publishing.MuteVideo(true, PublishChannel.Main)),
        ("set video config", 1000001, e => e.Encoding.SetVideoConfig(new VideoConfig(), PublishChannel.Main)),
        ("mute played audio", 1000001, e => e.Playing.MuteAudio("stream", true)),
        ("set play volume", 1000001, e => e.Playing.SetVolume("stream", 50)),
        ("mute microphone", 1000001, e => e.Capture.MuteMicrophone(true)),
        ("enable camera", 1000001, e => e.Capture.EnableCamera(true, PublishChannel.Main)),
        ("start sound levels", 1000001, e => e.Levels.StartSoundLevels(TimeSpan.FromSeconds(1), false)),
        ("broadcast", 1000002, e => e.Messages.SendBroadcast("room", "text")),
        ("barrage", 1000002, e => e.Messages.SendBarrage("room", "text")),
        ("custom command", 1000002, e => e.Messages.SendCustomCommand("room", "text", [])),
        ("renew token", 1002002, e => e.Rooms.RenewToken("room", "token")),
        ("set room extra info", 1002002, e => e.Rooms.SetExtraInfo("room", "key", "value")),
        ("send audio", 1012002, e => e.Frames.SendAudio(new AudioFrame(new short[480], AudioFormat.Default, TimeSpan.Zero), PublishChannel.Main)),
        ("uninitialise", 0, e => e.Lifecycle.Uninitialize()),
        ("upload log", 0, e => e.Lifecycle.UploadLog()),
        ("stop sound levels", 0, e => e.Levels.StopSoundLevels()),
        ("stop performance monitor", 0, e => e.Network.StopPerformanceMonitor()),
        ("stop speed test", 0, e => e.Network.StopSpeedTest()),
        ("stop volume monitor", 1000001, e => e.AudioDevices.StopVolumeMonitor(AudioDeviceType.Microphone, "device")),
        ("stop recording", 0, e => e.Recording.StopRecording(PublishChannel.Main)),
        ("set beauty", 1007022, e => e.Effects.SetBeauty(new ZegoCallKit.Media.BeautyLevels())),
        ("switch to a bad room", 1002012, e => e.Rooms.SwitchRoom("room", "a b", new EngineLoginOptions())),
        ("destroy media player", 1000001, e => e.MediaPlayers.Destroy(0)),
        ("load a file", 1008001, e => e.MediaPlayers.Load(0, "file.wav")),
        ("start media player", 1008001, e => e.MediaPlayers.Start(0)),
        ("pause media player", 1008001, e => e.MediaPlayers.Pause(0)),
        ("resume media player", 1008001, e => e.MediaPlayers.ResumePlaying(0)),
        ("seek", 1008001, e => e.MediaPlayers.Seek(0, TimeSpan.Zero)),
        ("set media player volume", 1008001, e => e.MediaPlayers.SetPlayVolume(0, 50)),
        ("set media player view", 1008001, e => e.MediaPlayers.SetView(0, null)),
        ("stop spectrum", 0, e => e.Levels.StopSpectrum()),
    ];

    internal static readonly (string Name, Func<IZegoEngine, int> Query)[] Queries =
    [
        ("microphones", e => e.AudioDevices.GetDevices(AudioDeviceType.Microphone).Code),
        ("speakers", e => e.AudioDevices.GetDevices(AudioDeviceType.Speaker).Code),
        ("cameras", e => e.Capture.GetCameras().Code),
        ("video config", e => e.Encoding.GetVideoConfig(PublishChannel.Main).Code),
        ("audio config", e => e.Encoding.GetAudioConfig(PublishChannel.Main).Code),
        ("streams", e => e.Rooms.GetStreams("room").Code),
    ];

    public static TheoryData<string> CommandNames => [.. Commands.Select(c => c.Name)];

    public static TheoryData<string> QueryNames => [.. Queries.Select(q => q.Name)];
}
