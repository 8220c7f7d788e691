using System.Text;
using ZegoCallKit.Calls.InCall;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Collections;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls;

/// <summary>Logs in to the room of a call and logs out again, however far the login got. Used in the state loop.</summary>
internal sealed class CallRoom : IRoomFollower
{
    private readonly ClientCore _core;
    private readonly CallHost _host;
    private readonly CallSession _call;
    private readonly RoomUser _user;
    private readonly Dictionary<UserId, DateTimeOffset> _mediaAt = [];
    private RoomSession? _session;
    private PendingSwitches? _switches;
    private RoomPlan? _plan;
    private CallMedia? _media;
    private bool _isOnHold;
    private bool _isLeaving;
    private bool _isEntered;
    private bool _isReleased;

    public CallRoom(ClientCore core, CallHost host, CallSession call, RoomUser user)
    {
        _core = core;
        _host = host;
        _call = call;
        _user = user;
    }

    private CallId Id => _call.Id;

    private CancellationTokenSource Leaving { get; } = new();

    public void Enter(CallPlan plan, bool isOnHold)
    {
        _isOnHold = isOnHold;
        var (id, kind) = (_call.Id, _call.PublishKind);
        _core.RunOutside(() =>
        {
            try
            {
                var room = RoomPlan.Make(_host.Options, plan, id, kind, _user.Id);
                _core.Post(() => Login(room));
            }
#pragma warning disable CA1031 // What the user's own functions throw fails the call.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                _core.Post(() => Fail(fault));
            }

            return Task.CompletedTask;
        });
    }

    /// <summary>Shows what the members report about themselves to the participants of the room.</summary>
    public void ShowStatuses(CallState call) => _session?.Parts.Statuses.Set(CallView.StatusesOf(call, _user.Id));

    /// <summary>Stops publishing and playing while the call is on hold.</summary>
    public void SetOnHold(bool isOnHold)
    {
        _isOnHold = isOnHold;
        if (isOnHold)
        {
            _media?.Pause();
        }
        else
        {
            _media?.Resume();
        }
    }

    /// <summary>Returns what is published, with the microphone and the camera as they are switched now; <see langword="null"/> if that is not known yet. The call is about to end.</summary>
    public PublishOptions? PublishedNow() => _plan is { } plan ? _switches!.Hold(plan.Publish) : null;

    /// <summary>Continues when nothing is published and played any more, after the call was put on hold.</summary>
    public void WhenQuiet(Action then)
    {
        if (_media is { } media)
        {
            media.WhenQuiet(then);
        }
        else
        {
            then();
        }
    }

    /// <summary>Cancels what is in progress, releases everything and logs out: publishing is stopped first, then the preview, then playing, then the room is left (rule 12).</summary>
    public void Leave()
    {
        _isLeaving = true;
        Leaving.Cancel();
        _media?.End();
        if (_session is not { IsBegun: true } session)
        {
            OnLeft();
            return;
        }

        // A preview would end with the last login, after what plays.
        session.StopSending("the call ended");
        session.Logout();
        if (_isReleased)
        {
            OnLeft();
        }
    }

    public void OnRoomState(RoomState state)
    {
        // The end is reported when everything is released.
        if (_isLeaving || state.Phase == RoomPhase.Ended)
        {
            return;
        }

        if (_isEntered)
        {
            _host.Step(new CallInput.RoomLinkChanged(Id, state.Phase == RoomPhase.Connected));
        }
        else if (state.Phase == RoomPhase.Connected)
        {
            OnEntered(_session!.Room, _plan!);
        }
    }

    public void OnLoginFailed(Exception? fault) => Fail(fault);

    public void OnRoomReleased(RoomEnd end)
    {
        _isReleased = true;
        if (_isLeaving)
        {
            OnLeft();
        }
        else if (_isEntered)
        {
            _host.Step(new CallInput.RoomEnded(Id, end));
        }
    }

    public void OnRoomUsers(ChangeSet<RoomUser> changes)
    {
        foreach (var change in changes.Changes.Where(_ => !_isLeaving))
        {
            _mediaAt.Remove(change.Current.Id);
            _host.Step(change.Reason == ChangeReason.Remove ? new CallInput.RoomUserLeft(Id, change.Current.Id) : new CallInput.RoomUserCame(Id, change.Current.Id));
        }
    }

    public void OnMedia(UserId user)
    {
        // Heartbeats suffice for members whose signals arrive.
        if (!_isLeaving && (!_mediaAt.TryGetValue(user, out var last) || _core.Now - last >= _host.Options.HeartbeatInterval))
        {
            _mediaAt[user] = _core.Now;
            _host.Step(new CallInput.MediaReceived(Id, user));
        }
    }

    public PublishOptions OnPublishing(PublishOptions options)
    {
        var wanted = _switches!.ApplyTo(options);
        if (wanted.Channel != _plan!.Publish.Channel)
        {
            return wanted;
        }

        // ZEGO's kit for the web parses a stream's extra info without checks, so it is JSON from the start, unless the program sets its own text. Devices that are off are
        // written at once. Devices that are on are announced when the stream has started, because the user may still turn them off before anything is sent.
        var media = new MediaInfo(
            wanted.Video is not NoVideoInput && !wanted.VideoMuted ? null : false,
            wanted.AudioMuted ? false : null);
        return media.MergeInto(wanted.ExtraInfo) is { } extraInfo && Encoding.UTF8.GetByteCount(extraInfo) <= PublishOptions.MaxExtraInfoBytes
            ? wanted with { ExtraInfo = extraInfo }
            : wanted;
    }

    public void OnPublication(IPublication publication) => _switches!.OnPublication(publication);

    private void Login(RoomPlan plan)
    {
        if (_isLeaving)
        {
            return;
        }

        _switches = new PendingSwitches(_core, plan.RoomId, plan.Publish.Channel);
        _plan = plan;
        _session = _host.Rooms.NewSession(plan.RoomId, _user, plan.Room, follower: this);
        _media = new CallMedia(_core, _host.PublishTurn, _session, plan, _switches, _call.SetPublication, Fail);
        if (_isOnHold)
        {
            _media.Pause();
        }

        _ = _host.Rooms.LoginAsync(_session, Leaving.Token);
    }

    private void OnEntered(Room room, RoomPlan plan)
    {
        _isEntered = true;
        _call.SetRoom(room, plan.Publish, _switches!);
        _host.Step(new CallInput.RoomEntered(Id));
        _media!.Begin();
    }

    private void Fail(Exception? fault)
    {
        if (!_isLeaving)
        {
            _host.Step(new CallInput.RoomFailed(Id, (fault as ZegoException)?.Code ?? ZegoErrorCode.None, fault));
        }
    }

    private void OnLeft()
    {
        Leaving.Dispose();
        _host.Step(new CallInput.RoomLeft(Id));
    }
}
