using System.Collections.Concurrent;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.Soak.Live;

/// <summary>Provides a cloud on the system clock and the thread pool, and its users.</summary>
internal sealed class LiveWorld
{
    public static readonly string[] Rooms = ["first", "second"];

    public static readonly string[] Users = ["ann", "bob", "cat", "dan", "eve"];

    private readonly ConcurrentQueue<CancellationTokenSource> _cancellations = new();
    private volatile bool _isOver;

    public LiveWorld(int seed, Tally tally)
    {
        Seed = seed;
        Tally = tally;
        Operations = new OpenCalls(tally);
        Cloud = new InMemoryCloud(new InMemoryCloudOptions { Seed = seed });
        Parties = [.. Users.Select((user, i) => new LiveParty(this, user, (seed * 31) + i)), new LiveParty(this, Users[0], (seed * 31) + 99)];
    }

    public int Seed { get; }

    public Tally Tally { get; }

    public OpenCalls Operations { get; }

    public InMemoryCloud Cloud { get; }

    public IReadOnlyList<LiveParty> Parties { get; }

    public RestGate Rest { get; } = new();

    public bool IsOver
    {
        get => _isOver;
        set => _isOver = value;
    }

    /// <summary>Returns a token that is possibly canceled later.</summary>
    public CancellationToken NewToken()
    {
        var source = new CancellationTokenSource();
        _cancellations.Enqueue(source);
        while (_cancellations.Count > 100 && _cancellations.TryDequeue(out var old))
        {
            old.Dispose();
        }

        return source.Token;
    }

    public void CancelSomething()
    {
        if (_cancellations.TryDequeue(out var source))
        {
            source.Cancel();
            source.Dispose();
        }
    }
}
