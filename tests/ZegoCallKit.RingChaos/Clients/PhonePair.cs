using System.Reactive.Disposables;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.RingChaos.Clients;

/// <summary>Two users who call each other again and again: the call is answered on one device or on both at once, declined, canceled, or nobody answers; either side hangs up.</summary>
internal sealed class PhonePair : IAsyncDisposable
{
    private static readonly TimeSpan LongRing = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ShortRing = TimeSpan.FromSeconds(4);

    private readonly PairPlan _plan;
    private readonly ClientWorld _world;
    private readonly ChaosPhone _caller;
    private readonly ChaosPhone[] _callees;

    private PhonePair(PairPlan plan, ClientWorld world, ChaosPhone caller, ChaosPhone[] callees) => (_plan, _world, _caller, _callees) = (plan, world, caller, callees);

    public static async Task<PhonePair> StartAsync(PairPlan plan, ClientWorld world, InMemoryCloud cloud)
    {
        var pair = new PhonePair(
            plan,
            world,
            await ChaosPhone.CreateAsync(plan.Caller, world, cloud),
            [await ChaosPhone.CreateAsync(plan.First, world, cloud), await ChaosPhone.CreateAsync(plan.Second, world, cloud)]);
        foreach (var phone in pair.Phones)
        {
            await phone.SignInAsync();
        }

        return pair;
    }

    private IEnumerable<ChaosPhone> Phones => [_caller, .. _callees];

    /// <summary>Calls until the run becomes quiet, and waits until the last call is over.</summary>
    public async Task CallAsync()
    {
        await _world.PauseAsync(0, 4_000);
        while (!_world.Quiet.IsCancellationRequested)
        {
            await CallOnceAsync((Plot)_world.Next(0, (int)Plot.Count));
            await _world.PauseAsync(3_000, 6_000);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var phone in Phones)
        {
            await phone.DisposeAsync();
        }
    }

    private async Task CallOnceAsync(Plot plot)
    {
        var calleeHangsUp = _world.Next(0, 2) == 0;
        using var callees = FollowCallees(plot, calleeHangsUp);
        if (await _caller.DialAsync(_plan.First, plot is Plot.NobodyAnswers ? ShortRing : LongRing) is not { } call)
        {
            return;
        }

        if (plot is Plot.CallerCancels)
        {
            await PauseAsync(0, 3_000);
            await TryAsync(() => call.CancelAsync());
        }

        if (!calleeHangsUp)
        {
            await TalkAsync(call);
        }

        await call.Completion;
    }

    private CompositeDisposable FollowCallees(Plot plot, bool hangsUp)
    {
        // Devices that accept at the same time take the same time.
        var delay = _world.Next(0, 3_000);
        var first = _world.Next(0, 2);
        return [.. _callees.Select((callee, index) => callee.Incoming.Subscribe(call => { _ = ActAsync(call, plot, delay, index == first, hangsUp); }))];
    }

    private async Task ActAsync(ICall call, Plot plot, int delay, bool isFirst, bool hangsUp)
    {
        await PauseAsync(delay, delay + 1);
        switch (plot)
        {
            case Plot.OneAccepts when isFirst:
            case Plot.BothAccept:
                await TryAsync(() => call.AcceptAsync());
                break;
            case Plot.OneDeclines when isFirst:
                await TryAsync(() => call.DeclineAsync());
                break;
        }

        if (hangsUp)
        {
            await TalkAsync(call);
        }
    }

    private async Task TalkAsync(ICall call)
    {
        await ChaosPhone.SettledAsync(call);
        if (call.State.Current.Phase is CallPhase.InCall)
        {
            await PauseAsync(500, 3_000);
            await TryAsync(() => call.HangUpAsync());
        }
    }

    private Task PauseAsync(int minMs, int maxMs) => Task.Delay(TimeSpan.FromMilliseconds(_world.Next(minMs, maxMs)), TimeProvider.System);

    // A verb on a call that is over by now throws.
    private static async Task TryAsync(Func<Task> verb)
    {
        try
        {
            await verb();
        }
        catch (Exception fault) when (fault is ZegoException or InvalidOperationException)
        {
            // What came of the call is judged by how it ended.
        }
    }
}
