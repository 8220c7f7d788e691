using System.Collections.Immutable;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Observables;

namespace ZegoCallKit.Calls;

/// <summary>Executes the effects of the machine's steps, and publishes its calls to the program. Used in the state loop.</summary>
internal sealed class CallEffectRunner
{
    private readonly ClientCore _core;
    private readonly CallHost _host;
    private readonly Dictionary<CallId, CallSession> _sessions = [];
    private readonly MissedCallList _missed;
    private readonly SignalOutbox _outbox;
    private readonly OpenParts _open = new();
    private RoomUser _user = null!;

    public CallEffectRunner(ClientCore core, CallHost host)
    {
        _core = core;
        _host = host;
        _missed = new MissedCallList(core, host.Options.MaxMissedCalls);
        _outbox = new SignalOutbox(core, host);
        History = new LocalCallHistory(host.DeviceId);
        Presence = new CallPresence(core, host.Options.Signaling, input => host.Step(input));
        Calls = new SetBroadcaster<CallId, ICall>(core.Delivery, "calls");
        Incoming = new ReplayBroadcaster<ICall>(core, "incoming calls", static call => call.State.Current.Phase == CallPhase.Ringing);
    }

    public SetBroadcaster<CallId, ICall> Calls { get; }

    public ReplayBroadcaster<ICall> Incoming { get; }

    public MissedCallList Missed => _missed;

    /// <summary>Gets the calls that have ended on this client.</summary>
    public LocalCallHistory History { get; }

    /// <summary>Gets the part that watches the presence of users who are being rung.</summary>
    public CallPresence Presence { get; }

    /// <summary>Gets the plans for calls that are about to be created.</summary>
    public Dictionary<CallId, CallPlan> Plans { get; } = [];

    public void Begin(RoomUser user)
    {
        _user = user;
        _missed.Begin(user.Id);
        History.Begin(user.Id);
    }

    /// <summary>Gets the call in which this user is talking or dialing, if there is one.</summary>
    public CallSession? Active => _sessions.Values.FirstOrDefault(static session => session.IsActive);

    public CallSession? Find(CallId id) => _sessions.GetValueOrDefault(id);

    /// <summary>Continues when no call is left.</summary>
    public void WhenOver(Action then) => _open.WhenNone(then);

    /// <summary>Continues when the transport has accepted all pending signals.</summary>
    public void WhenSent(Action then) => _outbox.WhenIdle(then);

    /// <summary>Continues when the transport has accepted the pending signals of a call.</summary>
    public void WhenSent(CallId call, Action then) => _outbox.WhenIdle(call, then);

    /// <summary>Completes the observables.</summary>
    public void Complete()
    {
        Calls.Complete();
        Incoming.Complete();
        _missed.Calls.Complete();
    }

    /// <summary>Executes the effects of a step.</summary>
    /// <returns>The reason why the step's command is not allowed; <see langword="null"/> if it is.</returns>
    public CallRefusal? Run(CallMachineState state, ImmutableArray<CallEffect> effects)
    {
        foreach (var replace in effects.OfType<CallEffect.Replace>())
        {
            Replace(replace);
        }

        foreach (var move in effects.OfType<CallEffect.Move>())
        {
            var plan = _sessions[move.From].PlanToMove();
            if (Find(move.To) is { } ringing)
            {
                ringing.Plan = plan;
            }
            else
            {
                Plans[move.To] = plan;
            }
        }

        foreach (var (_, call) in state.Calls)
        {
            Show(call);
        }

        CallRefusal? refusal = null;
        foreach (var effect in effects)
        {
            refusal ??= Run(effect);
        }

        Presence.Update(state.Calls);

        return refusal;
    }

    private CallRefusal? Run(CallEffect effect)
    {
        switch (effect)
        {
            case CallEffect.Refuse refuse: return refuse.Refusal;
            case CallEffect.Send send: _outbox.Send(send, Find(send.Signal.CallId)?.TraceParent); break;
            case CallEffect.NotifyIncoming tell when _sessions.TryGetValue(tell.CallId, out var ringing): Incoming.Tell(ringing); break;
            case CallEffect.NotifyMissed missed: NoteMissed(missed.Missed); break;
            case CallEffect.NotifyReaction reaction when Find(reaction.CallId) is { } call: call.ShowReaction(reaction.User, reaction.Text); break;
            case CallEffect.Ask ask: Ask(ask.Invite); break;
            case CallEffect.EnterRoom enter: _sessions[enter.CallId].EnterRoom(_user); break;
            case CallEffect.PauseMedia pause: _sessions[pause.CallId].SetOnHold(true); break;
            case CallEffect.ResumeMedia resume: _sessions[resume.CallId].SetOnHold(false); break;
            case CallEffect.SettleTransfer settle: _sessions[settle.CallId].Commands.SettleTransfer(settle.Outcome); break;
            case CallEffect.LeaveRoom leave: _sessions[leave.CallId].LeaveRoom(); break;
            case CallEffect.Complete complete: Complete(complete.Call); break;
            case CallEffect.Drop drop: CallLog.SignalIgnored(_core.Logs.Calls, drop.CallId.Value, drop.What, drop.Why); break;
        }

        return null;
    }

    // A call that is queued, or about which the program is deciding, is not published.
    private void Show(CallRecord call)
    {
        if (_sessions.TryGetValue(call.Id, out var session))
        {
            session.Show(call);
        }
        else if (call is not { Phase: CallPhase.Ringing, Stage: not IncomingStage.Ringing })
        {
            Plans.Remove(call.Id, out var plan);
            session = new CallSession(_core, _host, call, plan ?? new CallPlan(null, null));
            _open.Begin();
            _sessions.Add(call.Id, session);
            Calls.Set(call.Id, session);
        }
    }

    private void Replace(CallEffect.Replace replace)
    {
        if (_sessions.Remove(replace.Before, out var session))
        {
            _sessions.Add(replace.After, session);
            Calls.Remove(replace.Before, session);
            Calls.Set(replace.After, session);
        }
    }

    private void Complete(CallRecord call)
    {
        if (call.End is { Reason: CallEndReason.Failed or CallEndReason.NoAnswer })
        {
            _outbox.GiveUpInvitations(call.Id);
        }

        if (_sessions.Remove(call.Id, out var session))
        {
            session.Complete(call);
            History.Add(call);
            Calls.Remove(call.Id, session);
            _open.End();
        }
    }

    private void NoteMissed(MissedCall missed)
    {
        _missed.Add(missed);
        History.Add(missed);
    }

    private void Ask(IncomingInvite invite) => _core.RunOutside(() =>
    {
        var decision = BusyDecision.Reject;
        try
        {
            decision = ((AskBusyPolicy)_host.Options.Busy).Decide(invite);
            if (!Enum.IsDefined(decision) || (decision == BusyDecision.Hold && !_host.Rooms.HasManyRooms))
            {
                var fault = new InvalidOperationException(Enum.IsDefined(decision)
                    ? "BusyDecision.Hold needs a client that was created with RoomMode.MultiRoom, because the call on hold keeps its room."
                    : $"A busy policy must return a defined BusyDecision value; it returned {(int)decision}.");
                decision = BusyDecision.Reject;
                throw fault;
            }
        }
#pragma warning disable CA1031 // The user's fault is reported; the call is turned down.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            _core.Fault("busy policy", fault);
        }

        _core.Post(() => _host.Step(new CallInput.BusyDecided(invite.CallId, decision)));
        return Task.CompletedTask;
    });
}
