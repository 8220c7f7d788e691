using ZegoCallKit.InMemory;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Soak.Live;

/// <summary>Represents a device of a user: it creates and disposes clients, logs in, and takes random steps.</summary>
internal sealed class LiveParty(LiveWorld world, string userId, int seed)
{
    private static readonly ZegoTimeouts Timeouts = new()
    {
        Login = TimeSpan.FromSeconds(2),
        Publish = TimeSpan.FromSeconds(2),
        Play = TimeSpan.FromSeconds(2),
        Command = TimeSpan.FromSeconds(2),
        Dispose = TimeSpan.FromSeconds(2),
    };

    private volatile LiveWatch? _watch;
    private volatile ZegoClient? _client;
    private volatile IRoom? _room;

    public string UserId => userId;

    public LiveWorld World => world;

    public Random Random { get; } = new(seed);

    public IRoom? Room => _room;

    /// <summary>Gets the observers of the latest login.</summary>
    public LiveWatch? Watch => _watch;

    public bool IsIn => _room is { State.Current.Phase: not RoomPhase.Ended };

    public async Task RunAsync()
    {
        try
        {
            while (!world.IsOver)
            {
                await world.Rest.PassAsync();
                await StepAsync();
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Next(15)), TimeProvider.System);
            }

            await CloseAsync();
        }
#pragma warning disable CA1031 // An unexpected exception of the kit is a violation, and must not end the party.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            world.Tally.Violation($"{userId} was thrown {fault}");
        }
    }

    /// <summary>Disposes the client.</summary>
    public async Task CloseAsync()
    {
        if (_client is { } client)
        {
            _client = null;
            _room = null;
            world.Operations.Keep("dispose", client.DisposeAsync().AsTask());
            await client.DisposeAsync();
        }
    }

    private async Task StepAsync()
    {
        if (_client is null)
        {
            _client = await ZegoClient.CreateAsync(new ZegoClientOptions
            {
                AppId = 1,
                AppSign = new string('a', ZegoClientOptions.AppSignLength),
                Engine = world.Cloud.CreateEngineFactory(new InMemoryEngineOptions { CommandsMayBlock = Random.Next(2) == 0 }),
                SoundLevelInterval = Random.Next(2) == 0 ? TimeSpan.Zero : TimeSpan.FromMilliseconds(100),
                Timeouts = Timeouts,
            });
            _client.Faults.Subscribe(OnFault);
        }
        else if (!IsIn)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Next(100)), TimeProvider.System);
            await LoginAsync(_client);
        }
        else if (Random.Next(150) == 0)
        {
            await CloseAsync();
        }
        else
        {
            LiveSteps.Take(this, _room!);
        }
    }

    private async Task LoginAsync(ZegoClient client)
    {
        var roomId = new RoomId(LiveWorld.Rooms[Random.Next(LiveWorld.Rooms.Length)]);
        var login = world.Operations.Keep("login", client.LoginRoomAsync(roomId, new(new(userId)), cancellationToken: world.NewToken()));
        try
        {
            _room = await login;
            _watch = new LiveWatch(_room, withSlowOnes: Random.Next(3) == 0, Random.Next());
        }
        catch (Exception refused) when (refused is ZegoException or OperationCanceledException)
        {
            _room = null;
        }
    }

    private void OnFault(ClientFault fault)
    {
        // The kit reports faults without a caller, such as a logout that timed out; an observer may only throw what was injected.
        var isExpected = fault.Source.StartsWith("observer of", StringComparison.Ordinal) ? fault.Exception is InjectedException : fault.Exception is ZegoException;
        if (!isExpected)
        {
            world.Tally.Violation($"fault in {fault.Source}: {fault.Exception}");
        }
    }
}
