using System.Collections.Immutable;
using Xunit;
using ZegoCallKit.InMemory;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit.Clocks;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.TestKit;

/// <summary>
/// Represents a client over a stubbed engine, created by <see cref="SimulatedRig"/> or <see cref="ThreadedRig"/>. At the end it checks what must hold after every test: the
/// client kept the engine's rules and destroyed the engine, only expected faults were reported, no secret was logged, and nothing is left pending.
/// </summary>
public sealed class ClientRig
{
    public static readonly RoomId RoomId = new("room");

    public static readonly RoomUser Self = new(new UserId("self"), "Self");

    private ImmutableList<string> _expectedFaults = [];

    internal ClientRig(SimulatedTime time, StubEngine engine, ZegoClientOptions options, AuditedTime audited, RecordingLoggerFactory log)
    {
        Time = time;
        Engine = engine;
        Options = options;
        Audited = audited;
        Log = log;
    }

    /// <summary>Gets the clock of the client.</summary>
    public SimulatedTime Time { get; }

    public StubEngine Engine { get; }

    public ZegoClientOptions Options { get; }

    public RecordingLoggerFactory Log { get; }

    /// <summary>Gets the client; it is created before the test runs.</summary>
    public ZegoClient Client { get; private set; } = null!;

    /// <summary>Gets the room of the latest <see cref="LoginAsync"/>.</summary>
    public IRoom Room { get; private set; } = null!;

    /// <summary>Gets the faults that the client reported outside of any operation.</summary>
    public Recorder<ClientFault> Faults { get; private set; } = new();

    internal AuditedTime Audited { get; }

    /// <summary>Expects a fault of this source: it must be reported before the end of the test, and does not fail the test.</summary>
    public void ExpectFault(string source) => _expectedFaults = _expectedFaults.Add(source);

    /// <summary>Logs in, with an engine that lets the login succeed.</summary>
    public async Task<IRoom> LoginAsync(RoomOptions? options = null, string? roomId = null)
    {
        Engine.LetLoginSucceed();
        return Room = await Client.LoginRoomAsync(roomId is null ? RoomId : new RoomId(roomId), Self, options);
    }

    /// <summary>Creates the client.</summary>
    internal async Task CreateAsync()
    {
        Client = await ZegoClient.CreateAsync(Options);
        Faults = Client.Faults.Record();
    }

    internal void Verify(bool countTimers)
    {
        Assert.Empty(Engine.Violations);
        Assert.False(Engine.IsInitialized, "The engine was not destroyed.");
        Faults.Verify();
        Assert.Empty(Faults.Items.Where(fault => !_expectedFaults.Contains(fault.Source)).Select(fault => $"{fault.Source}: {fault.Exception}"));
        Assert.Empty(_expectedFaults.Where(source => Faults.Items.All(fault => !string.Equals(fault.Source, source, StringComparison.Ordinal))));
        Assert.Empty(Log.Lines.Where(line => line.Contains(Secrets.Canary, StringComparison.Ordinal)));
        Assert.Empty(Faults.Items.Where(fault => fault.Exception.ToString().Contains(Secrets.Canary, StringComparison.Ordinal)));
        if (countTimers)
        {
            Assert.Equal(0, Audited.Armed);
        }
    }
}
