using System.Net.WebSockets;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Tests;

/// <summary>Tests the factory and its options.</summary>
public sealed class FactoryTests
{
    [Theory]
    [InlineData("http://localhost:5090", "ws://localhost:5090/desk/engine")]
    [InlineData("http://localhost:5090/", "ws://localhost:5090/desk/engine")]
    [InlineData("https://desk.lan", "wss://desk.lan/desk/engine")]
    [InlineData("ws://[::1]:1/base/", "ws://[::1]:1/base/desk/engine")]
    public void The_address_leads_to_the_engines_socket(string url, string expected) => Assert.Equal(expected, new DeskEngineFactory(url).Url.ToString());

    [Theory]
    [InlineData("localhost:5090")]
    [InlineData("ftp://localhost")]
    [InlineData("/desk")]
    [InlineData("http://localhost?x=1")]
    public void Another_address_is_refused(string url) => Assert.Equal("url", Assert.Throws<ArgumentException>(() => new DeskEngineFactory(url)).ParamName);

    [Theory]
    [InlineData("")]
    [InlineData(129)]
    public void A_bad_name_of_the_program_is_refused(object name) =>
        Assert.Throws<ArgumentException>("options.ClientName", () => new DeskEngineFactory("http://localhost:1", new DeskEngineOptions { ClientName = name as string ?? new string('x', (int)name) }));

    [Fact]
    public void The_factory_says_what_it_makes()
    {
        var factory = new DeskEngineFactory("http://localhost:1");
        Assert.Equal(("desk", null, true, null), (factory.Name, factory.ExclusivityKey, factory.CommandsMayBlock, factory.SimulatedTime));
        Assert.Equal("3.25.0-desk", factory.Create().Lifecycle.Version);
    }

    [Fact]
    public async Task A_test_host_opens_the_connection_itself_and_may_fail()
    {
        await using var desk = await DeskHost.StartAsync();
        var attempts = 0;
        var factory = new DeskEngineFactory("http://desk.invalid/base", new DeskEngineOptions
        {
            Connect = async (url, cancellationToken) =>
            {
                Assert.Equal("ws://desk.invalid/base/desk/engine", url.ToString());
                if (Interlocked.Increment(ref attempts) == 1)
                {
                    throw new InvalidOperationException("Incomplete handshake.");
                }

                var socket = new ClientWebSocket();
                await socket.ConnectAsync(new DeskEngineFactory(desk.Address).Url, cancellationToken);
                return socket;
            },
        });
        await using var client = await ZegoClient.CreateAsync(new ZegoClientOptions { AppId = 1, AppSign = new string('0', ZegoClientOptions.AppSignLength), Engine = factory }, TestContext.Current.CancellationToken);

        var room = await client.LoginRoomAsync(new RoomId("room"), new RoomUser(new UserId("ann")), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((2, "ann"), (attempts, desk.Cloud.GetUsers("room").Single().Id));
        await room.DisposeAsync();
    }
}
