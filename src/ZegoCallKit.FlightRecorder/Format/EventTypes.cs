using System.Collections.Frozen;
using System.Text.Json.Serialization.Metadata;

namespace ZegoCallKit.FlightRecorder.Format;

/// <summary>The events by name.</summary>
internal static class EventTypes
{
    private static readonly FrozenDictionary<string, JsonTypeInfo> ByName = new JsonTypeInfo[]
    {
        RecordingJson.Default.ApiCalled,
        RecordingJson.Default.AudioDeviceChanged,
        RecordingJson.Default.AudioDeviceVolumeChanged,
        RecordingJson.Default.BarrageMessageSent,
        RecordingJson.Default.BarrageMessagesReceived,
        RecordingJson.Default.BroadcastMessageSent,
        RecordingJson.Default.BroadcastMessagesReceived,
        RecordingJson.Default.CapturedRecordingProgressed,
        RecordingJson.Default.CapturedRecordingUpdated,
        RecordingJson.Default.CapturedSoundLevelUpdated,
        RecordingJson.Default.CapturedSpectrumUpdated,
        RecordingJson.Default.CustomCommandReceived,
        RecordingJson.Default.CustomCommandSent,
        RecordingJson.Default.CustomVideoCaptureStarted,
        RecordingJson.Default.CustomVideoCaptureStopped,
        RecordingJson.Default.DebugErrorOccurred,
        RecordingJson.Default.EngineStateUpdated,
        RecordingJson.Default.EngineUninitialized,
        RecordingJson.Default.FatalErrorOccurred,
        RecordingJson.Default.LocalDeviceFault,
        RecordingJson.Default.LogUploaded,
        RecordingJson.Default.NetworkModeChanged,
        RecordingJson.Default.NetworkQualityUpdated,
        RecordingJson.Default.PerformanceUpdated,
        RecordingJson.Default.PlayerMediaEvent,
        RecordingJson.Default.PlayerQualityUpdated,
        RecordingJson.Default.PlayerReceivedAudioFirstFrame,
        RecordingJson.Default.PlayerReceivedVideoFirstFrame,
        RecordingJson.Default.PlayerRenderedVideoFirstFrame,
        RecordingJson.Default.PlayerSeiReceived,
        RecordingJson.Default.PlayerSnapshotTaken,
        RecordingJson.Default.PlayerStateUpdated,
        RecordingJson.Default.PlayerVideoSizeChanged,
        RecordingJson.Default.PublisherQualityUpdated,
        RecordingJson.Default.PublisherSentAudioFirstFrame,
        RecordingJson.Default.PublisherSentVideoFirstFrame,
        RecordingJson.Default.PublisherSnapshotTaken,
        RecordingJson.Default.PublisherStateUpdated,
        RecordingJson.Default.PublisherVideoSizeChanged,
        RecordingJson.Default.RemoteCameraStateUpdated,
        RecordingJson.Default.RemoteMicrophoneStateUpdated,
        RecordingJson.Default.RemoteSoundLevelsUpdated,
        RecordingJson.Default.RemoteSpeakerStateUpdated,
        RecordingJson.Default.RemoteSpectraUpdated,
        RecordingJson.Default.RoomExtraInfoSet,
        RecordingJson.Default.RoomExtraInfoUpdated,
        RecordingJson.Default.RoomLoginResult,
        RecordingJson.Default.RoomOnlineUserCountUpdated,
        RecordingJson.Default.RoomStateChanged,
        RecordingJson.Default.RoomStreamExtraInfoUpdated,
        RecordingJson.Default.RoomStreamsUpdated,
        RecordingJson.Default.RoomTokenWillExpire,
        RecordingJson.Default.RoomUsersUpdated,
        RecordingJson.Default.RtcStatsUpdated,
        RecordingJson.Default.ScreenSourceFaultOccurred,
        RecordingJson.Default.SpeedTestFailed,
        RecordingJson.Default.SpeedTestUpdated,
        RecordingJson.Default.StreamExtraInfoSet,
        RecordingJson.Default.TransparentMessageReceived,
        RecordingJson.Default.TransparentMessageSent,
        RecordingJson.Default.VideoDeviceChanged,
    }.ToFrozenDictionary(static type => type.Type.Name);

    /// <summary>How an event is written; <see langword="null"/> for one that is not known here.</summary>
    public static JsonTypeInfo? Find(string name) => ByName.GetValueOrDefault(name);
}
