using System.Text;
using ZegoCallKit.Calls.InCall;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Collections;
using ZegoCallKit.Internal;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls;

/// <summary>Goes into the room of a call, publishes there, and gets out again from wherever it has come to. Used in the state loop.</summary>
internal sealed class CallRoom : IRoomFollower
{
    private readonly ClientCore _core;
    private readonly CallHost _host;
    private readonly CallSession _call;
    private readonly RoomUser _user;
    private RoomSession? _session;
    private PendingSwitches? _switches;
    private RoomPlan? _plan;
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

    public void Enter(CallPlan plan)
    {
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

    /// <summary>Gives up what is under way, releases everything and logs out: publishing first, then the preview, then what plays, then the room (rule 12).</summary>
    public void Leave()
    {
        _isLeaving = true;
        Leaving.Cancel();
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
        // The end is told when everything is released.
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
            _host.Step(change.Reason == ChangeReason.Remove ? new CallInput.RoomUserLeft(Id, change.Current.Id) : new CallInput.RoomUserCame(Id, change.Current.Id));
        }
    }

    public PublishOptions OnPublishing(PublishOptions options)
    {
        var wanted = _switches!.ApplyTo(options);
        if (wanted.Channel != _plan!.Publish.Channel)
        {
            return wanted;
        }

        // ZEGO's kit for the web parses a stream's extra info unguarded: it is JSON from the beginning, unless the program has a text of its own there. What is off is
        // written at once. What is on is announced when the stream has begun, because the user may still turn it off before anything is sent.
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
        _ = _host.Rooms.LoginAsync(_session, Leaving.Token);
    }

    private void OnEntered(Room room, RoomPlan plan)
    {
        _isEntered = true;
        _call.SetRoom(room, plan.Publish, _switches!);
        _host.Step(new CallInput.RoomEntered(Id));
        _core.RunOutside(() =>
        {
            // Asks the user's sources for their formats.
            Task<IPublication> publishing;
            try
            {
                publishing = room.PublishAsync(plan.StreamId, plan.Publish, Leaving.Token);
            }
#pragma warning disable CA1031 // What the user's own sources throw fails the call.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                publishing = Task.FromException<IPublication>(fault);
            }

            _core.Post(() => _core.After(publishing, () => OnPublished(publishing)));
            return Task.CompletedTask;
        });
    }

    private void OnPublished(Task<IPublication> publishing)
    {
        if (publishing.IsCompletedSuccessfully)
        {
#pragma warning disable VSTHRD002, MA0042 // It has completed.
            _call.SetPublication(publishing.Result);
#pragma warning restore VSTHRD002, MA0042
        }
        else if (!_session!.IsOver)
        {
            // Otherwise it failed because the room has ended, which is told with the room's own reason.
            Fail(publishing.Exception?.GetBaseException());
        }
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
