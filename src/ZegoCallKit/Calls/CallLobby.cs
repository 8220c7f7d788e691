using System.Text;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Calls;

/// <summary>Knocks at calls as a guest, and answers knocks as a host (rule 30). Used in the state loop, except where stated otherwise.</summary>
internal sealed class CallLobby(ClientCore core, CallHost host, ServerRequests requests, Func<Operation, Exception?> refuse)
{
    /// <summary>How long a guest waits for the host.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Dictionary<CallId, Pending<bool>> _knocks = [];

    /// <summary>Knocks, and waits for the host's answer. Can be called on any thread.</summary>
    /// <returns>Whether the guest was admitted.</returns>
    public async Task<bool> KnockAsync(CallId id, CancellationToken cancellationToken)
    {
        var pending = new Pending<bool>(core, new Operation("Knock"), Patience, cancellationToken);
        core.Run(new PendingStart<bool>(pending, open: null, check: null, rollback: null, pending => Begin(pending, id)));
        try
        {
            return await pending.Task.ConfigureAwait(false);
        }
        finally
        {
            core.Post(() => Forget(id, pending));
        }
    }

    /// <summary>Answers a knock. Can be called on any thread.</summary>
    public Task AnswerAsync(CallId id, UserId guest, bool isAdmitted, CancellationToken cancellationToken)
    {
        Guard.Identifier(guest.Value, host.MaxUserIdBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "user id", nameof(guest));
        var name = isAdmitted ? "AdmitGuest" : "RefuseGuest";
        return requests.AskAsync(
            name,
            refuse,
            (signaling, giveUp) => SendAsync(signaling, id, isAdmitted ? SignalingIntent.Admit : SignalingIntent.Refuse, [guest], giveUp),
            receipts => receipts is [{ Outcome: SignalingOutcome.Refused } receipt, ..]
                ? throw new InvalidOperationException($"{name} is not possible: the server refused it ({receipt.Refusal}). Only the user who started the call can let guests in and, while that user is not in the call, the other members.")
                : true,
            cancellationToken);
    }

    /// <summary>Handles a message of the lobby.</summary>
    public void Receive(SignalingMessage message)
    {
        if (message.CallId is not { } id)
        {
            return;
        }

        if (message.Intent == SignalingIntent.Knock)
        {
            host.Effects.Find(id)?.ShowKnock(new RoomUser(message.From, NameOf(message.Payload)));
        }
        else if (_knocks.Remove(id, out var pending))
        {
            pending.Complete(message.Intent == SignalingIntent.Admit);
        }
    }

    /// <summary>Fails the pending knocks, because the user signs out.</summary>
    public void Close()
    {
        foreach (var pending in _knocks.Values.ToList())
        {
            pending.Fail(new ObjectDisposedException(nameof(ICallService), "The user signed out before the host had answered."));
        }

        _knocks.Clear();
    }

    private void Begin(Pending<bool> pending, CallId id)
    {
        if (refuse(pending.Operation) is { } refused)
        {
            pending.Fail(refused);
        }
        else if (!host.Capabilities.HasLobby)
        {
            pending.Fail(new NotSupportedException("The transport has no lobby."));
        }
        else if (!_knocks.TryAdd(id, pending))
        {
            pending.Fail(new InvalidOperationException($"This user knocks at call '{id}' already."));
        }
        else
        {
            var sending = requests.AskAsync("Knock", refuse, (signaling, giveUp) => SendAsync(signaling, id, SignalingIntent.Knock, [], giveUp), static receipts => receipts, CancellationToken.None);
            core.After(sending, () => OnSent(pending, id, sending));
        }
    }

    private static void OnSent(Pending<bool> pending, CallId id, Task<IReadOnlyList<SignalingReceipt>> sending)
    {
        if (sending.Exception is { } fault)
        {
            pending.Fail(fault.GetBaseException());
        }
        else if (sending.IsCompletedSuccessfully && sending.Result is [{ Outcome: SignalingOutcome.Refused } receipt, ..])
        {
            var reason = receipt.Refusal == SignalingRefusal.UnknownUser ? CallEndReason.NotFound : CallEndReason.Declined;
            pending.Fail(new CallEndedException(pending.Operation.Name, id, $"the server refused the knock ({receipt.Refusal})", new CallEnd { Reason = reason, Refusal = receipt.Refusal }));
        }
    }

    private Task<IReadOnlyList<SignalingReceipt>> SendAsync(ICallSignaling signaling, CallId id, SignalingIntent intent, IReadOnlyList<UserId> to, CancellationToken cancellationToken)
    {
        // A payload must not be empty.
        var name = host.LocalUser is { Name.Length: > 0 } user ? user.Name : "?";
        return signaling.SendAsync(new SignalingEnvelope { Id = host.NewMessageId(), To = to, CallId = id, Intent = intent, Life = Patience, Payload = Encoding.UTF8.GetBytes(name) }, cancellationToken);
    }

    private void Forget(CallId id, Pending<bool> pending)
    {
        if (_knocks.TryGetValue(id, out var known) && ReferenceEquals(known, pending))
        {
            _knocks.Remove(id);
        }
    }

    // Returns the name that a guest states; null if it is not a valid name.
    private static string? NameOf(ReadOnlyMemory<byte> payload)
    {
        var name = payload.Length <= RoomUser.MaxNameBytes ? Encoding.UTF8.GetString(payload.Span) : "";
        return name.Length == 0 || name.Contains('\uFFFD', StringComparison.Ordinal) || name.Any(char.IsControl) ? null : name;
    }
}
