using ZegoCallKit.Engine.Events;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Recording;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Internal;

/// <summary>Brings each event of the engine to the object it is about. Events of an older epoch than the object's reach nobody. Runs in the state loop.</summary>
internal sealed class EventRouter(ClientCore core, LoginRules login, bool measuresLevels)
{
    public RoomTable Rooms { get; } = new(core, login);

    public PublicationTable Publications { get; } = new(core);

    public PreviewTable Previews { get; } = new(core);

    public PlaybackTable Playbacks { get; } = new();

    public CaptureRecordings Recordings { get; } = new(core);

    public LocalParts Local { get; } = new(core, measuresLevels);

    public EngineWatchdog Watchdog { get; } = new(core);

    public SnapshotDesk<PublishChannel> CapturedSnapshots { get; } = new(core, ZegoErrorCode.PublisherTakePublishStreamSnapshotFailed);

    public SnapshotDesk<string> PlayedSnapshots { get; } = new(core, ZegoErrorCode.PlayerTakePlayStreamSnapshotFailed);

    /// <summary>Whether anything captures, for preview or publishing.</summary>
    public bool CapturesAny => Enum.GetValues<PublishChannel>().Any(Captures);

    /// <summary>Whether a channel captures, for preview or publishing.</summary>
    public bool Captures(PublishChannel channel) => Previews.IsBusy(channel) || Publications.IsBusy(channel);

    public void Route(EngineEvent engineEvent, long epoch)
    {
        Watchdog.OnEvent(engineEvent);
        switch (engineEvent)
        {
            case RoomStateChanged e:
                Rooms.Find(e.RoomId, epoch)?.OnStateChanged(e);
                break;
            case RoomLoginResult e:
                core.Results.OnResult(ResultKind.Login, e.Sequence, e);
                break;
            case RoomUsersUpdated e:
                Rooms.Find(e.RoomId, epoch)?.Roster.OnUsers(e);
                break;
            case RoomOnlineUserCountUpdated e:
                Rooms.Find(e.RoomId, epoch)?.Roster.OnCount(e);
                break;
            case RoomStreamsUpdated e:
                Rooms.Find(e.RoomId, epoch)?.Streams.OnStreams(e);
                break;
            case RoomStreamExtraInfoUpdated e:
                Rooms.Find(e.RoomId, epoch)?.Streams.OnExtraInfo(e);
                break;
            case RoomExtraInfoUpdated e:
                Rooms.Find(e.RoomId, epoch)?.ExtraInfo.OnUpdated(e);
                break;
            case RoomTokenWillExpire e:
                Rooms.Find(e.RoomId, epoch)?.Tokens.OnWillExpire(e.Remaining);
                break;
            case RoomExtraInfoSet e:
                core.Results.OnResult(ResultKind.RoomExtraInfo, e.Sequence, e);
                break;
            case StreamExtraInfoSet e:
                core.Results.OnResult(ResultKind.StreamExtraInfo, e.Sequence, e);
                break;
            case PublisherStateUpdated e:
                Publications.Find(e.StreamId, epoch)?.OnState(e);
                break;
            case PublisherQualityUpdated e:
                Publications.Find(e.StreamId, epoch)?.OnQuality(e);
                break;
            case PublisherSentAudioFirstFrame e:
                Publications.Find(e.Channel, epoch)?.OnFirstAudio();
                break;
            case PublisherSentVideoFirstFrame e:
                Publications.Find(e.Channel, epoch)?.OnFirstVideo();
                break;
            case NetworkQualityUpdated e:
                Rooms.OnNetworkQuality(e);
                break;
            case CustomVideoCaptureStarted e:
                Publications.OnVideoWanted(e.Channel, wanted: true);
                break;
            case CustomVideoCaptureStopped e:
                Publications.OnVideoWanted(e.Channel, wanted: false);
                break;
            default:
                RoutePlaying(engineEvent, epoch);
                break;
        }
    }

    private void RoutePlaying(EngineEvent engineEvent, long epoch)
    {
        switch (engineEvent)
        {
            case PlayerStateUpdated e:
                Playbacks.Find(e.StreamId, epoch)?.OnState(e);
                break;
            case PlayerQualityUpdated e:
                Playbacks.Find(e.StreamId, epoch)?.OnQuality(e);
                break;
            case PlayerReceivedAudioFirstFrame e:
                Playbacks.Find(e.StreamId, epoch)?.OnFirstAudio();
                break;
            case PlayerReceivedVideoFirstFrame e:
                Playbacks.Find(e.StreamId, epoch)?.OnFirstVideo();
                break;
            case PlayerVideoSizeChanged e:
                Playbacks.Find(e.StreamId, epoch)?.OnVideoSize(e);
                break;
            case RemoteCameraStateUpdated e:
                Playbacks.Find(e.StreamId, epoch)?.OnRemoteCamera(e.State);
                break;
            case RemoteSpeakerStateUpdated e:
                Playbacks.Find(e.StreamId, epoch)?.OnRemoteSpeaker(e.State);
                break;
            case PlayerMediaEvent e:
                Playbacks.Find(e.StreamId, epoch)?.OnBreak(e.Event);
                break;
            case RemoteMicrophoneStateUpdated e:
                Playbacks.Find(e.StreamId, epoch)?.OnRemoteMicrophone(e.State);
                break;
            case CapturedSoundLevelUpdated e:
                Rooms.OnCapturedLevel(e.Level);
                Local.Quality.OnCapturedLevel(e.Level);
                break;
            case RemoteSoundLevelsUpdated e:
                Rooms.OnRemoteLevels(e.Levels);
                break;
            case FatalErrorOccurred e:
                core.Fault("engine", new ZegoException("RunEngine", (ZegoErrorCode)e.Code));
                Rooms.GiveUpAll(new RoomEnd { Reason = RoomEndReason.EngineFailed, Code = (ZegoErrorCode)e.Code });
                break;
            default:
                RouteMessages(engineEvent, epoch);
                break;
        }
    }

    private void RouteMessages(EngineEvent engineEvent, long epoch)
    {
        switch (engineEvent)
        {
            case BroadcastMessagesReceived e:
                Rooms.Find(e.RoomId, epoch)?.Messages.OnReceived(e);
                break;
            case BarrageMessagesReceived e:
                Rooms.Find(e.RoomId, epoch)?.Messages.OnReceived(e);
                break;
            case CustomCommandReceived e:
                Rooms.Find(e.RoomId, epoch)?.Messages.OnReceived(e);
                break;
            case TransparentMessageReceived e:
                Rooms.Find(e.RoomId, epoch)?.Messages.OnReceived(e);
                break;
            case BroadcastMessageSent e:
                core.Results.OnResult(ResultKind.Broadcast, e.Sequence, e);
                break;
            case BarrageMessageSent e:
                core.Results.OnResult(ResultKind.Barrage, e.Sequence, e);
                break;
            case CustomCommandSent e:
                core.Results.OnResult(ResultKind.CustomCommand, e.Sequence, e);
                break;
            case TransparentMessageSent e:
                core.Results.OnResult(ResultKind.Transparent, e.Sequence, e);
                break;
            default:
                RouteExtras(engineEvent, epoch);
                break;
        }
    }

    private void RouteExtras(EngineEvent engineEvent, long epoch)
    {
        switch (engineEvent)
        {
            case PlayerSeiReceived e:
                Playbacks.Find(e.StreamId, epoch)?.OnSei(e);
                break;
            case PublisherSnapshotTaken e:
                CapturedSnapshots.OnTaken(e.Channel, e.Code, e.Image, epoch);
                break;
            case PlayerSnapshotTaken e:
                PlayedSnapshots.OnTaken(e.StreamId, e.Code, e.Image, epoch);
                break;
            case CapturedRecordingUpdated e:
                Recordings.OnUpdated(e, epoch);
                break;
            case CapturedRecordingProgressed e:
                Recordings.OnProgress(e, epoch);
                break;
            case ScreenSourceFaultOccurred e:
                core.Fault("screen capture", new Operation("CaptureScreen").Failed(ZegoErrorCode.ScreenCaptureInnerError, $"capture {e.Index} cannot go on ({e.Fault})"));
                break;
            case LogUploaded e:
                core.Results.OnResult(ResultKind.LogUpload, e.Sequence, e);
                break;
            default:
                Local.Route(engineEvent);
                break;
        }
    }
}
