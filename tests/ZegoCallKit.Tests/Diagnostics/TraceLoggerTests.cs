using System.Collections.Concurrent;
using System.Diagnostics;
using Xunit;
using ZegoCallKit.Collections;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.Tests.Diagnostics;

/// <summary>What a program without a logger that does not subscribe to the faults can see of a fault.</summary>
public sealed class TraceLoggerTests : IDisposable
{
    private readonly Listener _listener = new();

    public TraceLoggerTests()
    {
        TraceSource.Initializing += Listen;
        Trace.Refresh();
    }

    public void Dispose()
    {
        TraceSource.Initializing -= Listen;
        _listener.Dispose();
    }

    [Fact]
    public void A_fault_in_a_handler_reaches_the_trace_source_without_a_logger()
    {
        var time = new SimulatedTime();
        var cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(time));
        time.Run(async () =>
        {
            await using var client = await ZegoClient.CreateAsync(new ZegoClientOptions
            {
                AppId = 1,
                AppSign = new string('a', ZegoClientOptions.AppSignLength),
                Engine = cloud.CreateEngineFactory(),
                TimeProvider = time,
                WorkScheduler = time.Scheduler,
            });
            var room = await client.LoginRoomAsync(new RoomId("room"), new RoomUser(new UserId("alice")));
            using var broken = room.Users.Changes.Subscribe((Action<ChangeSet<RoomUser>>)(static _ => throw new InvalidOperationException("broken, without a logger")));
            await room.LogoutAsync();
        });

        Assert.Contains(_listener.Lines, static line => line.Contains("A fault occurred in observer of users.", StringComparison.Ordinal) && line.Contains("broken, without a logger", StringComparison.Ordinal));
    }

    private void Listen(object? sender, InitializingTraceSourceEventArgs e)
    {
        if (string.Equals(e.TraceSource.Name, Telemetry.TraceSourceName, StringComparison.Ordinal) && !e.TraceSource.Listeners.Contains(_listener))
        {
            e.TraceSource.Listeners.Add(_listener);
        }
    }

    private sealed class Listener : TraceListener
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public override void Write(string? message)
        {
            // Only the beginning of a line, without the text.
        }

        public override void WriteLine(string? message) => Lines.Enqueue(message ?? "");
    }
}
