using System.Text.Json;
using ZegoCallKit.RingChaos.Judging;
using ZegoCallKit.TestClocks;

namespace ZegoCallKit.RingChaos.Clients;

/// <summary>What the devices of one process share: a clock that may be wrong, the source of tokens, and where events are written.</summary>
internal sealed class ClientWorld(string key, int seed)
{
    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);

    public MovableClock Clock { get; } = new();

    public ChaosTokens Tokens { get; } = new(key);

    /// <summary>Gets or sets the fault that reigns, as its number.</summary>
    public int Round { get; set; }

    /// <summary>Gets or sets whether programs take their time to process a message.</summary>
    public bool IsSlow { get; set; }

    /// <summary>Gets the source that says when nothing new is to be begun.</summary>
    public CancellationTokenSource Quiet { get; } = new();

    public int Next(int min, int max)
    {
        lock (_gate)
        {
            return _random.Next(min, max);
        }
    }

    /// <summary>Writes an event for the judge.</summary>
    public void Report(ChaosEvent happened)
    {
        var line = JsonSerializer.Serialize(happened, ChaosEvent.Json);
        lock (_gate)
        {
            Console.Out.WriteLine(line);
        }
    }

    /// <summary>Waits between two times; no longer when nothing new is to be begun.</summary>
    public async Task PauseAsync(int minMs, int maxMs)
    {
        try
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Next(minMs, maxMs)), TimeProvider.System, Quiet.Token);
        }
        catch (OperationCanceledException)
        {
            // The run becomes quiet.
        }
    }
}
