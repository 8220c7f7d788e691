using System.Globalization;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.SignalR.Tests.Rig;
using ZegoCallKit.SignalingContract;

namespace ZegoCallKit.Signaling.SignalR.Tests.Connections;

/// <summary>Random outages of networks and of the server, while messages go both ways.</summary>
public sealed class RandomOutageTests : IDisposable
{
    private const int Messages = 200;

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Theory]
    [MemberData(nameof(Seed.All), MemberType = typeof(Seed), DisableDiscoveryEnumeration = true)]
    public async Task Nothing_that_is_kept_is_lost_or_seen_twice_or_out_of_order(int seed)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"RANDOM_SEED={seed}");
        var random = new Random(seed);
        await using var world = await World.StartAsync(TestServer.Generous with { JournalFile = Path.Combine(_folder, "journal") });
        var (alice, networkOfAlice) = await world.ConnectAsync(World.Alice);
        var (bob, networkOfBob) = await world.ConnectAsync(World.Bob);
        string[] texts = [.. Enumerable.Range(0, Messages).Select(static i => i.ToString(CultureInfo.InvariantCulture))];
        var sends = new List<Task>();
        foreach (var text in texts)
        {
            sends.Add(alice.SendAsync(text, TimeSpan.FromMinutes(10), World.Bob));
            sends.Add(bob.SendAsync(text, TimeSpan.FromMinutes(10), World.Alice));

            // An inbox holds 100 messages: nobody may fall behind further.
            await WaitForAsync(alice, bob, (sends.Count / 2) - 40);
            switch (random.Next(40))
            {
                case 0: networkOfAlice.Break(); break;
                case 1: networkOfBob.Break(); break;
                case 2: networkOfAlice.IsUp = false; break;
                case 3: networkOfBob.IsUp = false; break;
                case 4:
                    await world.Server.StopAsync();
                    await world.Server.StartAsync();
                    break;
                default: continue;
            }

            await Task.Yield();
            (networkOfAlice.IsUp, networkOfBob.IsUp) = (true, true);
        }

        await Task.WhenAll(sends);
        await WaitForAsync(alice, bob, Messages);
        Assert.Equal(texts, bob.Texts);
        Assert.Equal(texts, alice.Texts);
        Assert.DoesNotContain(alice.States.Items.Concat(bob.States.Items), static state => state.HasGap);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task WaitForAsync(Device alice, Device bob, int count) => Task.WhenAll(alice.Acknowledged.WaitAsync(items => items.Count >= count), bob.Acknowledged.WaitAsync(items => items.Count >= count));
}
