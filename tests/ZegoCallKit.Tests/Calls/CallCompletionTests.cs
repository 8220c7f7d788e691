using Xunit;
using ZegoCallKit.Calls;

namespace ZegoCallKit.Tests.Calls;

public sealed class CallCompletionTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void When_a_call_completes_the_observers_have_been_told_the_end(int? seed) => CallWorld.Run(
        async world =>
        {
            var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
            var call = await alice.DialAsync(bob);
            var rings = await bob.RingsAsync();
            await rings.AcceptAsync();
            await alice.UntilAsync(call, CallPhase.InCall);
            var (atAlice, atBob) = (new List<string>(), new List<string>());
            using var watching = Watch(call, atAlice);
            using var other = Watch(rings, atBob);
            var ends = Task.WhenAll(CheckAsync(call, atAlice), CheckAsync(rings, atBob));

            await call.HangUpAsync();
            await ends;
        },
        seed);

    private static IDisposable Watch(ICall call, List<string> told) =>
        call.State.Changes.Subscribe(state => told.Add($"{state.Phase}"), () => told.Add("completed"));

    private static async Task CheckAsync(ICall call, List<string> told)
    {
        await call.Completion;
        Assert.Equal([$"{CallPhase.Ended}", "completed"], told.TakeLast(2));
    }
}
