using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Tests.Native;

/// <summary>Provides events of every kind: typical ones, empty lists, texts as long as their buffers, and four-byte characters.</summary>
internal static class SampleEvents
{
    private const string Room = "room 🙂 é";
    private const string Stream = "stream 🙂 é";
    private const string Json = """{"room_session_id":12345,"text":"é🙂"}""";
    private static readonly DateTimeOffset Time = new(2026, 11, 23, 7, 8, 9, 123, TimeSpan.Zero);
    private static readonly EngineUser Alice = new("alice", "Älice 🙂");

    // Buffers of 64, 256, 1024 and 4096 bytes: once with a NUL at their end and once without.
    private static readonly EngineUser Longest = new(new string('u', 63), new string('n', 255));
    private static readonly EngineUser Unended = new(new string('u', 64), string.Concat(Enumerable.Repeat("🙂", 64)));
    private static readonly float[] Bands = [.. Enumerable.Range(0, 64).Select(i => i * 1.5f)];

    public static IReadOnlyList<EngineEvent> All { get; } =
    [
        new DebugErrorOccurred(1_000_015, "loginRoom", "Please refer to é🙂"),
        new ApiCalled(0, "startPublishingStream", "Execution successful."),
        new EngineStateUpdated(true),
        new EngineStateUpdated(false),
        new FatalErrorOccurred(7),
        new LogUploaded(8, 9),
        new NetworkModeChanged(NetworkMode.WiFi),
        new NetworkQualityUpdated("", QualityLevel.Good, QualityLevel.Die),
        new NetworkQualityUpdated("bob", QualityLevel.Unknown, QualityLevel.Excellent),
        new PerformanceUpdated(0.25, 0.5, 0.125, 0.75, 640.5),
        new SpeedTestUpdated(SpeedTestDirection.Downlink, Ms(20), Ms(30), 0.125, QualityLevel.Medium),
        new SpeedTestFailed(SpeedTestDirection.Uplink, 1015005),
        new RtcStatsUpdated(new(1.5, Ms(2), 0.25, 3.5, Ms(4), 0.5, Ms(5))),

        new RoomStateChanged(Room, RoomStateReason.KickOut, 1_002_050, Json),
        new RoomUsersUpdated(Room, UpdateType.Add, [Alice, Longest, Unended]),
        new RoomUsersUpdated(Room, UpdateType.Delete, []),
        new RoomOnlineUserCountUpdated(Room, 501),
        new RoomStreamsUpdated(Room, UpdateType.Add, [new(Alice, Stream, "extra é🙂"), new(Longest, new string('s', 255), new string('e', 1023))], []),
        new RoomStreamsUpdated(Room, UpdateType.Add, [new(Unended, new string('s', 256), string.Concat(Enumerable.Repeat("🙂", 256)))], []),
        new RoomStreamsUpdated(Room, UpdateType.Delete, [new(Alice, "a", ""), new(Alice, "b", "")], [StreamDeleteReason.HeartbeatTimeout, StreamDeleteReason.RemovedByServer]),
        new RoomStreamsUpdated(Room, UpdateType.Delete, [], []),
        new RoomStreamExtraInfoUpdated(Room, [new(Alice, Stream, "new")]),
        new RoomExtraInfoUpdated(Room, [new("key", "value é🙂", Alice, Time), new(new string('k', 128), new string('v', 4096), Unended, DateTimeOffset.UnixEpoch)]),
        new RoomExtraInfoUpdated(Room, []),
        new RoomTokenWillExpire(Room, TimeSpan.FromSeconds(30)),
        new RoomLoginResult(Room, -3, 1_002_006, "user id error"),
        new RoomExtraInfoSet(Room, "key é", 5, 1_002_051),

        new PublisherStateUpdated(Stream, PublisherState.Publishing, 0, Json),
        new PublisherStateUpdated("", PublisherState.NotPublishing, 1_000_002, "{}"),
        new PublisherQualityUpdated(Stream, new()
        {
            VideoCaptureFps = 1.5, VideoEncodeFps = 2.5, VideoSendFps = 3.5, VideoKbps = 4.5, AudioCaptureFps = 5.5, AudioSendFps = 6.5, AudioKbps = 7.5,
            Rtt = Ms(8), PacketLoss = 0.9, Level = QualityLevel.Bad, AudioBytesSent = 10.5, VideoBytesSent = 11.5,
        }),
        new PublisherSentAudioFirstFrame(PublishChannel.Third),
        new PublisherSentVideoFirstFrame(PublishChannel.Fourth),
        new PublisherVideoSizeChanged(PublishChannel.Third, 1920, 1080),
        new PublisherSnapshotTaken(PublishChannel.Third, 0, new() { Pixels = new byte[] { 1, 2, 3, 4 }, Format = VideoPixelFormat.Bgra32, Width = 1, Height = 1 }),
        new PublisherSnapshotTaken(PublishChannel.Third, 1_003_030, null),
        new StreamExtraInfoSet(6, 0),
        new CustomVideoCaptureStarted(PublishChannel.Auxiliary),
        new CustomVideoCaptureStopped(PublishChannel.Auxiliary),

        new PlayerStateUpdated(Stream, PlayerState.Requesting, 1_004_020, Json),
        new PlayerQualityUpdated(Stream, new()
        {
            VideoReceiveFps = 1.5, VideoDecodeFps = 2.5, VideoRenderFps = 3.5, VideoKbps = 4.5, VideoBreakRate = 5.5, AudioReceiveFps = 6.5, AudioDecodeFps = 7.5,
            AudioRenderFps = 8.5, AudioKbps = 9.5, AudioBreakRate = 10.5, Mos = 4.25, Rtt = Ms(11), PacketLoss = 0.12, PeerToPeerDelay = Ms(13),
            PeerToPeerPacketLoss = 0.14, Delay = Ms(15), AudioVideoSkew = Ms(-16), Level = QualityLevel.Medium, AudioBytesReceived = 17.5, VideoBytesReceived = 18.5,
        }),
        new PlayerMediaEvent(Stream, MediaEvent.VideoResumed),
        new PlayerReceivedAudioFirstFrame(Stream),
        new PlayerReceivedVideoFirstFrame(Stream),
        new PlayerRenderedVideoFirstFrame(new string('s', 255)),
        new PlayerVideoSizeChanged(Stream, 640, 360),
        new PlayerSeiReceived(Stream, new byte[] { 0, 1, 255 }),
        new PlayerSeiReceived(Stream, ReadOnlyMemory<byte>.Empty),
        new PlayerSnapshotTaken(Stream, 0, new() { Pixels = new byte[] { 9, 8, 7, 6 }, Format = VideoPixelFormat.Bgra32, Width = 1, Height = 1 }),
        new PlayerSnapshotTaken(Stream, 1_004_030, null),
        new RemoteCameraStateUpdated(Stream, RemoteDeviceState.Muted),
        new RemoteMicrophoneStateUpdated(Stream, RemoteDeviceState.Disabled),
        new RemoteSpeakerStateUpdated(Stream, RemoteDeviceState.NotSupported),

        new BroadcastMessagesReceived(Room, [new(Alice, "héllo 🙂", "18446744073709551615", Time), new(Unended, new string('m', 10240), "1", DateTimeOffset.UnixEpoch)]),
        new BroadcastMessagesReceived(Room, []),
        new BarrageMessagesReceived(Room, [new(Alice, "héllo 🙂", new string('i', 64), Time)]),
        new CustomCommandReceived(Room, Longest, "command 🙂"),
        new CustomCommandReceived(Room, new("", ""), "from the server"),
        new TransparentMessageReceived(Room, Alice, new byte[] { 0, 255, 0 }),
        new TransparentMessageReceived(Room, Unended, ReadOnlyMemory<byte>.Empty),
        new BroadcastMessageSent(Room, "9223372036854775808", 7, 0),
        new BroadcastMessageSent("", "", -7, 1_000_002),
        new BarrageMessageSent(Room, "id-🙂", 8, 0),
        new CustomCommandSent(Room, 9, 1_009_015),
        new TransparentMessageSent(Room, 10, 0),

        new AudioDeviceChanged(AudioDeviceType.Speaker, UpdateType.Delete, new("{id} 🙂", "Spéaker")),
        new AudioDeviceChanged(AudioDeviceType.Microphone, UpdateType.Add, new(new string('i', 512), new string('n', 512))),
        new AudioDeviceVolumeChanged(AudioDeviceType.Microphone, "{id}", 55),
        new VideoDeviceChanged(UpdateType.Add, new("cam", "Caméra")),
        new LocalDeviceFault(DeviceFault.Unplugged, DeviceKind.Camera, ""),
        new CapturedSoundLevelUpdated(36.6f, true),
        new RemoteSoundLevelsUpdated([new(Stream, 4.1f, true), new(new string('s', 255), 0, false)]),
        new RemoteSoundLevelsUpdated([]),
        new CapturedSpectrumUpdated(Bands),
        new RemoteSpectraUpdated([new(Stream, Bands), new("s", [])]),
        new RemoteSpectraUpdated([]),

        new CapturedRecordingUpdated(PublishChannel.Third, CapturedRecordingState.NotRecording, 1_010_002, "/tmp/é🙂.txt"),
        new CapturedRecordingUpdated(PublishChannel.Main, CapturedRecordingState.Completed, 0, new string('p', 1024)),
        new CapturedRecordingProgressed(PublishChannel.Auxiliary, Ms(3000), 5_000_000_000, "C:\\é🙂.mp4"),
        new ScreenSourceFaultOccurred(2, ScreenSourceFault.Failed),

        new MediaPlayerLoaded(9, 1_008_006),
        new MediaPlayerStateUpdated(3, EngineMediaPlayerState.PlayEnded, 0),
        new MediaPlayerStateUpdated(0, EngineMediaPlayerState.NoPlay, 1_008_005),
        new MediaPlayerSought(-1, 77, 1_008_001),
        new MediaPlayerProgressed(4, Ms(86_400_001)),
    ];

    private static TimeSpan Ms(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
