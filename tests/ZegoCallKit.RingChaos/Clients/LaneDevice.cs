using System.Globalization;
using System.Text;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.RingChaos.Judging;
using ZegoCallKit.Signaling.SignalR;

namespace ZegoCallKit.RingChaos.Clients;

/// <summary>
/// Sends numbered signals to its call in bursts, without waiting for the receipts in between, and reports what it sent, what was accepted, and what it received. Three of four are kept by the server; the others are
/// not, and nobody promises that they arrive.
/// </summary>
internal sealed class LaneDevice : IAsyncDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly LanePlan _plan;
    private readonly ClientWorld _world;
    private readonly SignalRCallSignaling _signaling;
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _acknowledging = Task.CompletedTask;
    private int _sent;

    public LaneDevice(LanePlan plan, ClientWorld world)
    {
        (_plan, _world) = (plan, world);
        _signaling = ChaosSignaling.Create(plan.Seat, world);
        _signaling.Received.Subscribe(OnReceived);
        _signaling.Status.Changes.Subscribe(OnStatus);
    }

    /// <summary>Connects, and begins the call if it is this device's part.</summary>
    public async Task StartAsync()
    {
        await _signaling.ConnectAsync(ChaosSignaling.IdentityOf(_plan.Seat));
        if (_plan.Invites is { } user)
        {
            await _signaling.SendAsync(Envelope(SignalingIntent.Ring, "0") with { To = [new UserId(user)], Life = Life, RingTime = TimeSpan.FromMinutes(5) });
        }
    }

    /// <summary>Waits until the call has begun, as far as this device has a part in that.</summary>
    public Task BegunAsync() => _plan.Invites is not null || _plan.Answers ? _begun.Task : Task.CompletedTask;

    /// <summary>Sends bursts until the run becomes quiet, and waits for the receipts.</summary>
    public async Task SendAsync()
    {
        var open = new List<Task>();
        while (!_world.Quiet.IsCancellationRequested)
        {
            await _world.PauseAsync(2_000, 14_000);
            for (var burst = _world.Next(1, 6); burst > 0 && !_world.Quiet.IsCancellationRequested; burst--)
            {
                open.Add(SendOneAsync());
            }

            open.RemoveAll(static task => task.IsCompletedSuccessfully);
        }

        await Task.WhenAll(open);
    }

    public ValueTask DisposeAsync() => _signaling.DisposeAsync();

    private async Task SendOneAsync()
    {
        var number = ++_sent;
        var isKept = _world.Next(0, 4) != 0;
        var envelope = Envelope(isKept ? SignalingIntent.Other : SignalingIntent.Ephemeral, string.Create(CultureInfo.InvariantCulture, $"{number}")) with { Life = isKept ? Life : null };
        var happened = new ChaosEvent { Kind = ChaosEventKind.Sent, Seat = _plan.Seat.Name, Id = envelope.Id, Number = number, Round = _world.Round, Call = _plan.Call, IsKept = isKept };
        _world.Report(happened);
        try
        {
            var receipts = await _signaling.SendAsync(envelope);
            var refusal = receipts.FirstOrDefault(static receipt => receipt.Outcome == SignalingOutcome.Refused);
            _world.Report(happened with { Kind = ChaosEventKind.Accepted });
            if (refusal is not null)
            {
                _world.Report(happened with { Kind = ChaosEventKind.Fault, Text = $"a signal of a running call was refused as {refusal.Refusal}" });
            }
        }
        catch (ZegoException fault)
        {
            _world.Report(happened with { Kind = ChaosEventKind.NotAccepted, Text = fault.Message });
        }
    }

    private SignalingEnvelope Envelope(SignalingIntent intent, string text) => new() { CallId = new CallId(_plan.Call), Intent = intent, Payload = Encoding.ASCII.GetBytes(text) };

    private void OnReceived(SignalingMessage message)
    {
        if (message.Intent is SignalingIntent.Other or SignalingIntent.Ephemeral)
        {
            _world.Report(new ChaosEvent
            {
                Kind = ChaosEventKind.Received,
                Seat = _plan.Seat.Name,
                From = $"{message.From.Value}/{message.Device?.Value}",
                Id = message.Id,
                Number = int.Parse(Encoding.ASCII.GetString(message.Payload.Span), CultureInfo.InvariantCulture),
            });
        }
        else if (message.Intent is SignalingIntent.Ring && _plan.Answers)
        {
            _ = AnswerAsync(message.From);
        }
        else if (message.Intent is SignalingIntent.Answer && _plan.Invites is not null)
        {
            _begun.TrySetResult();
        }

        // A slow program has processed it later.
        _acknowledging = AcknowledgeAsync(_acknowledging, message, _world.IsSlow ? _world.Next(200, 1_500) : 0);
    }

    private async Task AnswerAsync(UserId inviter)
    {
        await _signaling.SendAsync(Envelope(SignalingIntent.Answer, "0") with { To = [inviter], Life = Life, Accepted = true });
        _begun.TrySetResult();
    }

    private async Task AcknowledgeAsync(Task before, SignalingMessage message, int delayMs)
    {
        await before;
        if (delayMs > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(delayMs), TimeProvider.System);
        }

        _signaling.Acknowledge(message);
    }

    private void OnStatus(SignalingStatus status)
    {
        if (status.HasGap || status.State is SignalingState.Disconnected && status.Reason != SignalingReason.None)
        {
            _world.Report(new ChaosEvent { Kind = status.HasGap ? ChaosEventKind.Gap : ChaosEventKind.GaveUp, Seat = _plan.Seat.Name, Text = status.ToString() });
        }
    }
}
