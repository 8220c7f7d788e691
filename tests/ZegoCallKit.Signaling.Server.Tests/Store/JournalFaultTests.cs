using Microsoft.Extensions.Logging.Abstractions;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Calls;
using ZegoCallKit.Signaling.Server.Store.Journal;
using ZegoCallKit.Signaling.Server.Store.Memory;

namespace ZegoCallKit.Signaling.Server.Tests.Store;

/// <summary>A journal that cannot be written for a while contains everything afterwards.</summary>
public sealed class JournalFaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("callsignaling").FullName;
    private FileStream? _other;

    private string JournalPath => Path.Combine(_folder, "journal");

    [Fact]
    public void A_journal_that_another_program_holds_when_it_is_replaced_goes_on_afterwards()
    {
        using var file = JournalFile.Open(JournalPath, MoveAndHold);
        Assert.Null(Record.Exception(() => file.Replace([Line("first")])));
        var length = file.Length;
        Assert.Throws<IOException>(() => file.Append(Line("second")));
        Assert.Equal(length, file.Length);

        _other!.Dispose();
        file.Append(Line("third"));

        var texts = new List<string?>();
        file.Read(line => texts.Add(line.Text));
        Assert.Equal(["first", "third"], texts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_call_that_could_not_be_written_is_written_when_it_is_possible_again(bool isRepeated)
    {
        var store = await FailAsync();
        await Assert.ThrowsAsync<IOException>(async () => await RingAsync(store, "call"));
        _other!.Dispose();

        // The client sends the ring again: for the store, nothing changes. Or another one sends something else.
        await (isRepeated ? RingAsync(store, "call") : store.SetStatusAsync("carol", "busy", null, 3));
        store.Dispose();

        using var next = Reopen();
        Assert.Equal(MemberState.Ringing, (await next.GetCallAsync("call"))!.Find("bob")!.State);
    }

    [Fact]
    public async Task While_a_call_cannot_be_written_its_repetition_fails_as_well()
    {
        using var store = await FailAsync();
        await Assert.ThrowsAsync<IOException>(async () => await RingAsync(store, "call"));
        await Assert.ThrowsAsync<IOException>(async () => await RingAsync(store, "call"));
    }

    [Fact]
    public async Task A_call_that_ended_while_it_could_not_be_written_stays_ended()
    {
        var store = await FailAsync(before: static store => RingAsync(store, "call"));
        await Assert.ThrowsAsync<IOException>(async () => await RingAsync(store, "short"));
        foreach (var call in new[] { "call", "short" })
        {
            await Assert.ThrowsAsync<IOException>(async () => await store.ChangeCallAsync(call, static _ => null));
        }

        _other!.Dispose();
        await store.SetStatusAsync("carol", "busy", null, 3);
        store.Dispose();

        using var next = Reopen();
        Assert.Null(await next.GetCallAsync("call"));
        Assert.Null(await next.GetCallAsync("short"));
    }

    [Fact]
    public async Task A_node_that_could_not_be_written_is_written_when_it_extends_its_lease()
    {
        var store = await FailAsync();
        await Assert.ThrowsAsync<IOException>(async () => await store.RenewNodeAsync("one", 1_000));
        _other!.Dispose();
        await store.RenewNodeAsync("one", 2_000);
        store.Dispose();

        using var next = Reopen();
        Assert.Equal(["one"], await next.GetDeadNodesAsync(2_000));
    }

    public void Dispose()
    {
        _other?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static JournalLine Line(string text) => new() { Op = JournalOps.Epoch, Text = text };

    private static async ValueTask RingAsync(ICallStore store, string call)
    {
        var ring = new RingRecord { Id = "r", From = "alice", Device = "phone", SentAt = 0, Payload = "ring"u8.ToArray() };
        await store.ChangeCallAsync(call, before => new RingChange(ring, call, ["bob"], new HashSet<string>(), "video", 10_000).Apply(before, 1));
    }

    private void MoveAndHold(string from, string to)
    {
        File.Move(from, to, overwrite: true);
        _other = new FileStream(to, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    // Returns a store whose journal cannot be written until the other program closes it.
    private async Task<JournaledCallStore> FailAsync(Func<ICallStore, ValueTask>? before = null)
    {
        var isBusy = false;
        var file = JournalFile.Open(JournalPath, (from, to) =>
        {
            if (isBusy)
            {
                MoveAndHold(from, to);
            }
            else
            {
                File.Move(from, to, overwrite: true);
            }
        });
        var store = new JournaledCallStore(new MemoryCallStore("epoch"), file, NullLogger.Instance, maxBytes: 1);
        await (before?.Invoke(store) ?? ValueTask.CompletedTask);
        await store.SetStatusAsync("dave", new string('x', 64), null, 1);
        isBusy = true;
        while (_other is null)
        {
            await store.SetStatusAsync("dave", new string('y', 64), null, 1);
            await store.SweepAsync(1);
        }

        return store;
    }

    private JournaledCallStore Reopen() => (JournaledCallStore)MemoryStoreFactory.Open(JournalPath, NullLogger.Instance);
}
