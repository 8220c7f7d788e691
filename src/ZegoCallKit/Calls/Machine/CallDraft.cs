using System.Collections.Immutable;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Represents one step of the machine in progress: the changed calls and the resulting effects.</summary>
internal sealed class CallDraft
{
    private readonly CallMachineState _before;
    private readonly ImmutableSortedDictionary<CallId, CallRecord>.Builder _calls;
    private readonly ImmutableArray<CallEffect>.Builder _effects = ImmutableArray.CreateBuilder<CallEffect>();
    private ImmutableSortedDictionary<CallId, PastCall> _past;
    private DateTimeOffset _pastUntil;
    private long _sequence;

    public CallDraft(CallMachineState before, DateTimeOffset now, DateTimeOffset wall)
    {
        Wall = wall;
        _before = before;
        Now = now > before.Now ? now : before.Now;
        _calls = before.Calls.ToBuilder();
        _past = before.Past;
        _pastUntil = before.PastUntil;
        _sequence = before.Sequence;
        IsSignalingUp = before.IsSignalingUp;
        IsSignedOut = before.IsSignedOut;
        ToldLeft = before.ToldLeft;
    }

    /// <summary>Gets the time that deadlines are measured against; it never jumps.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Gets the time of day, which signals carry as the time when they were sent.</summary>
    public DateTimeOffset Wall { get; }

    public CallRules Rules => _before.Rules;

    public SignalSender Self => _before.Self;

    public bool IsSignalingUp { get; set; }

    public bool IsSignedOut { get; set; }

    public ToldLeft ToldLeft { get; set; }

    /// <summary>Gets the sequence number of the next signal.</summary>
    public long NextSequence => _sequence + 1;

    /// <summary>Gets a copy of the current calls, which can be enumerated while calls are changed.</summary>
    public IReadOnlyList<CallRecord> Calls => [.. _calls.Values];

    public CallRecord? Find(CallId id) => _calls.TryGetValue(id, out var call) ? call : null;

    public PastCall? FindPast(CallId id) => _past.GetValueOrDefault(id);

    /// <summary>Stores a call.</summary>
    /// <returns>The same call, for the next step.</returns>
    public CallRecord Put(CallRecord call) => _calls[call.Id] = call;

    public void Remove(CallId id) => _calls.Remove(id);

    /// <summary>Remembers a call that is over, and keeps the invitations to it that were remembered before.</summary>
    public void Remember(PastCall past)
    {
        past = past with { Invitations = past.Invitations.Union(FindPast(past.Id)?.Invitations ?? KnownInvitations.None) };
        _past = _past.SetItem(past.Id, past);
        _pastUntil = past.Until < _pastUntil ? past.Until : _pastUntil;
        if (_past.Count > CallRules.MaxPast)
        {
            _past = _past.Remove(_past.Values.MinBy(static old => old.Until)!.Id);
        }
    }

    public void Add(CallEffect effect) => _effects.Add(effect);

    public void Refuse(CallRefusalKind kind, string text) => Add(new CallEffect.Refuse(new CallRefusal(kind, text)));

    public void Drop(CallSignal signal, string why) => Add(new CallEffect.Drop(signal.CallId, signal.GetType().Name, why));

    /// <summary>Lists a call as missed that rang on this device or would have.</summary>
    public void ListMissed(CallRecord call, CallEndReason reason)
    {
        if (call is { InvitationId: { } invitation, InvitedBy: { } inviter })
        {
            Add(new CallEffect.NotifyMissed(new MissedCall
            {
                InvitationId = invitation,
                CallId = call.Id,
                Callee = Self.UserId,
                From = call.Find(inviter)?.User ?? new RoomUser(inviter),
                Kind = call.Kind,
                Reason = reason,
                At = Wall,
            }));
        }
    }

    /// <summary>Sends a signal with the next sequence number, unless there are no receivers.</summary>
    /// <returns>The latest sequence number: that of the signal if it is sent.</returns>
    public long Send(IEnumerable<UserId> to, CallSignal signal)
    {
        ImmutableArray<UserId> receivers = [.. to.Distinct()];
        if (!receivers.IsEmpty)
        {
            Add(new CallEffect.Send(receivers, signal with { Sequence = ++_sequence }));
        }

        return _sequence;
    }

    /// <summary>Completes the step and returns the new state and the effects.</summary>
    public (CallMachineState State, ImmutableArray<CallEffect> Effects) Commit()
    {
        if (_pastUntil <= Now)
        {
            ForgetPast();
        }

        foreach (var id in _calls.Values.Where(static call => call.Handover is not null).Select(static call => call.Id).ToList())
        {
            if (Find(id) is { } call)
            {
                Handovers.Settle(this, call);
            }
        }

        foreach (var call in _calls.Values.Where(call => !ReferenceEquals(call, _before.Calls.GetValueOrDefault(call.Id))).ToList())
        {
            Put(Absence.Watch(call, Self.UserId, Now));
        }

        var state = _before with
        {
            Now = Now,
            Calls = _calls.ToImmutable(),
            Past = _past,
            PastUntil = _pastUntil,
            Sequence = _sequence,
            IsSignalingUp = IsSignalingUp,
            IsSignedOut = IsSignedOut,
            ToldLeft = ToldLeft,
        };
        return (state, _effects.DrainToImmutable());
    }

    private void ForgetPast()
    {
        _past = _past.RemoveRange(_past.Values.Where(past => past.Until <= Now).Select(static past => past.Id).ToList());
        _pastUntil = _past.Values.Select(static past => past.Until).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
    }
}
