using ZegoCallKit.InMemory;

namespace ZegoCallKit.Tests.Calls;

/// <summary>Waits in simulated time.</summary>
internal static class SimulatedWaits
{
    /// <summary>Lets time pass until a condition holds, for at most a minute.</summary>
    public static async Task WaitUntilAsync(this SimulatedTime time, Func<bool> holds)
    {
        for (var left = 6_000; !holds(); left--)
        {
            if (left == 0)
            {
                throw new TimeoutException("It did not come to be within a minute of simulated time.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), time);
        }
    }
}
