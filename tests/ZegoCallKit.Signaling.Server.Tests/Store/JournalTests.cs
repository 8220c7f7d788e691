using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.Logging.Abstractions;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Journal;
using ZegoCallKit.Signaling.Server.Store.Memory;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Store;

/// <summary>With a journal, a server that was killed continues where it stopped.</summary>
public sealed class JournalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("callsignaling").FullName;

    private string JournalPath => Path.Combine(_folder, "calls", "journal");

    [Fact]
    public async Task A_call_that_rings_rings_on_after_the_server_was_killed()
    {
        // A killed process leaves a file like this copy: nothing was closed.
        var before = await ServerRig.StartAsync(new JournalKind(JournalPath));
        var alice = await before.ConnectAsync("alice");
        var bob = await before.ConnectAsync("bob");
        await alice.RingAsync("call", "bob");
        var ring = await bob.NextAsync(WireIntents.Ring);
        await bob.AckAsync(ring.Seq);
        var copy = Path.Combine(_folder, "copy");
        CopyOpenFile(JournalPath, copy);
        await before.DisposeAsync();

        await using var after = await ServerRig.StartAsync(new JournalKind(copy));
        alice = await after.ConnectAsync("alice", epoch: alice.Welcome.Epoch);
        bob = await after.ConnectAsync("bob", epoch: bob.Welcome.Epoch, seq: ring.Seq);
        Assert.False(alice.Welcome.HasGap || bob.Welcome.HasGap);
        Assert.True(bob.HasNothing);

        Assert.Equal(WireOutcomes.Delivered, (await bob.AnswerAsync("call", true, "alice")).Receipts[0].Outcome);
        await alice.NextAsync(WireIntents.Answer);
        Assert.Equal("answered", (await alice.Hub.InvokeAsync<WireHistoryPage>(WireProtocol.History, null, 1)).Entries[0].Outcome);
    }

    [Theory]
    [MemberData(nameof(Seed.All), MemberType = typeof(Seed))]
    public async Task What_was_written_is_read_back_however_often_it_is_opened(int seed)
    {
        var random = new Random(seed);
        var plain = new MemoryCallStore("plain");
        for (var opening = 0; opening < 4; opening++)
        {
            var store = MemoryStoreFactory.Open(JournalPath, NullLogger.Instance);
            for (var step = 0; step < 200; step++)
            {
                var choice = random.Next(8);
                var number = random.Next(40);
                foreach (var each in new[] { store, plain })
                {
                    await DoAsync(each, choice, number, step + (opening * 1_000));
                }
            }

            Assert.Equal(await TextAsync(plain), await TextAsync(store));
            ((IDisposable)store).Dispose();
        }

        var again = MemoryStoreFactory.Open(JournalPath, NullLogger.Instance);
        Assert.Equal(await TextAsync(plain), await TextAsync(again));
        ((IDisposable)again).Dispose();
    }

    [Fact]
    public async Task A_record_that_was_not_finished_is_cut_off()
    {
        var store = MemoryStoreFactory.Open(JournalPath, NullLogger.Instance);
        await store.SetStatusAsync("alice", "busy", null, 1);
        ((IDisposable)store).Dispose();
        await File.AppendAllTextAsync(JournalPath, "{\"op\":\"status\",\"user\":\"al", TestContext.Current.CancellationToken);

        store = MemoryStoreFactory.Open(JournalPath, NullLogger.Instance);
        Assert.Equal("busy", (await store.GetUserAsync("alice", 2)).Status);
        ((IDisposable)store).Dispose();
    }

    [Theory]
    [InlineData("something else\n")]
    [InlineData("{\"op\":\"status\",\"user\":\"alice\"}\n")]
    [InlineData("{\"op\":\"epoch\",\"text\":\"x\"}\n{\"op\":\"what is this\"}\n")]
    [InlineData("{\"op\":\"epoch\",\"text\":\"x\"}\nnot json\n")]
    public void A_file_that_is_no_journal_is_left_alone(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(JournalPath)!);
        File.WriteAllText(JournalPath, content);

        Assert.Throws<InvalidDataException>(() => MemoryStoreFactory.Open(JournalPath, NullLogger.Instance));
        Assert.Equal(content, File.ReadAllText(JournalPath));
    }

    [Fact]
    public async Task A_second_server_with_the_same_journal_is_refused_and_the_first_one_keeps_it()
    {
        var first = MemoryStoreFactory.Open(JournalPath, NullLogger.Instance);
        await first.SetStatusAsync("alice", "busy", null, 1);
        Assert.Throws<IOException>(() => MemoryStoreFactory.Open(JournalPath, NullLogger.Instance));
        await first.SetStatusAsync("alice", "away", null, 2);
        ((IDisposable)first).Dispose();

        var next = MemoryStoreFactory.Open(JournalPath, NullLogger.Instance);
        Assert.Equal("away", (await next.GetUserAsync("alice", 3)).Status);
        ((IDisposable)next).Dispose();
    }

    [Fact]
    public void No_file_is_open_when_one_replaces_the_other_and_the_journal_stays_claimed()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(JournalPath)!);
        var moves = 0;
        using var file = JournalFile.Open(JournalPath, (from, to) =>
        {
            moves++;
            using (new FileStream(from, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            using (new FileStream(to, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            {
                Assert.Throws<IOException>(() => JournalFile.Open(JournalPath));
            }

            File.Move(from, to, overwrite: true);
        });
        file.Append(Record("old"));
        file.Replace([Record("new")]);
        file.Append(Record("next"));

        Assert.Equal(1, moves);
        Assert.Equal(["new", "next"], TextsOf(file));
    }

    [Fact]
    public void A_journal_that_cannot_be_replaced_goes_on_as_it_was()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(JournalPath)!);
        using var file = JournalFile.Open(JournalPath, static (_, _) => throw new IOException("The file is in use."));
        file.Append(Record("first"));
        Assert.Throws<IOException>(() => file.Replace([Record("new")]));
        Assert.Throws<IOException>(() => file.Replace(Full()));
        file.Append(Record("second"));

        Assert.Equal(["first", "second"], TextsOf(file));
        Assert.False(File.Exists(JournalPath + ".new"));

        static IEnumerable<JournalLine> Full()
        {
            yield return Record("part");
            throw new IOException("The disk is full.");
        }
    }

    [Fact]
    public async Task A_journal_that_cannot_be_made_smaller_keeps_no_sweep_from_its_work()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(JournalPath)!);
        var attempts = 0;
        var isFull = false;
        var file = JournalFile.Open(JournalPath, (from, to) =>
        {
            attempts++;
            File.Move(from, isFull ? throw new IOException("The disk is full.") : to, overwrite: true);
        });
        using var logs = new LogRecorder();
        var store = new JournaledCallStore(new MemoryCallStore("epoch"), file, logs.CreateLogger(""), maxBytes: 1);
        await store.SetStatusAsync("alice", "busy", null, 1);
        isFull = true;
        await store.AppendAsync("alice", new InboxEntry { Id = "1", From = "bob", Device = "phone", Intent = "other", SentAt = 1, Expires = 100 }, 1);
        await store.SweepAsync(1_000);
        await store.SweepAsync(1_001);
        Assert.Equal(2, attempts);
        Assert.Contains(logs.Errors, static text => text.Contains("journal", StringComparison.Ordinal));

        isFull = false;
        await store.SweepAsync(61_000);
        Assert.Equal(3, attempts);
        store.Dispose();
        store = (JournaledCallStore)MemoryStoreFactory.Open(JournalPath, NullLogger.Instance);
        Assert.Equal("busy", (await store.GetUserAsync("alice", 2)).Status);
        store.Dispose();
    }

    [Fact]
    public void The_file_is_for_its_owner_only()
    {
        using var store = (IDisposable)MemoryStoreFactory.Open(JournalPath, NullLogger.Instance);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(JournalPath));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // A file that is open is locked to .NET elsewhere than on Windows.
    private static void CopyOpenFile(string from, string to)
    {
        if (OperatingSystem.IsWindows())
        {
            File.Copy(from, to);
            return;
        }

        using var copying = System.Diagnostics.Process.Start("cp", [from, to]);
        copying.WaitForExit();
        Assert.Equal(0, copying.ExitCode);
    }

    private static JournalLine Record(string text) => new() { Op = JournalOps.Epoch, Text = text };

    private static List<string?> TextsOf(JournalFile file)
    {
        var texts = new List<string?>();
        file.Read(line => texts.Add(line.Text));
        return texts;
    }

    private static async Task DoAsync(ICallStore store, int choice, int number, long now) => await (choice switch
    {
        0 => Ignore(store.AppendAsync("alice", new InboxEntry { Id = $"id{number}", From = "bob", Device = "phone", Intent = "other", SentAt = now, Expires = now + 100_000, Payload = new byte[number], IsSticky = number % 7 == 0, CollapseId = number % 5 == 0 ? "k" : null }, now)),
        1 => store.AckAsync("alice", $"device{number % 3}", number, now),
        2 => Ignore(store.ConnectAsync(new ConnectRequest { User = "alice", Device = $"device{number % 3}", Node = "node", Connection = $"c{number}" }, now)),
        3 => Ignore(store.DisconnectAsync(new NodeConnection("node", "alice", $"device{number % 3}", $"c{number}"), now, number % 2 == 0)),
        6 => Ignore(store.TrySetOfflineAsync("alice", now, now)),
        7 => store.ConfirmPublishedAsync("alice", number % 2 == 0, now),
        4 => store.PutHistoryAsync("alice", new WireHistoryEntry { Call = $"call{number}", Inviter = "bob", Invitees = ["alice"], StartedAt = now, Outcome = "missed" }, now),
        _ => store.SaveReplyAsync("alice", "phone", $"id{number}", new WireReply { ServerTime = now, Receipts = [new WireReceipt { User = "bob", Outcome = "queued" }] }, now),
    });

    private static async ValueTask Ignore<T>(ValueTask<T> task) => await task;

    private static async Task<string> TextAsync(ICallStore store)
    {
        var page = await store.ReadAsync("alice", 0, true, 5_000);
        var user = await store.GetUserAsync("alice", 5_000);
        var history = await store.ReadHistoryAsync("alice", null, 100);
        var replies = new List<string>();
        for (var id = 0; id < 40; id++)
        {
            replies.Add($"{(await store.FindReplyAsync("alice", "phone", $"id{id}", 5_000))?.ServerTime}");
        }

        return $"""
            {page.Top} {page.Dropped}: {string.Join(' ', page.Entries.Select(static entry => $"{entry with { Payload = default }} {entry.Payload.Length}"))}
            {user.IsOnline} {await store.TrySetOfflineAsync("alice", long.MinValue, 5_000)} {string.Join(' ', user.Devices.OrderBy(static device => device.Device, StringComparer.Ordinal))}
            {string.Join(' ', history.Entries.Select(static entry => entry.Call))}
            {string.Join(' ', replies)}
            """;
    }
}
