using System.Buffers.Binary;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Tests.Support;
using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Tests.Cloud;

public sealed class TokenTests
{
    private const string CbcOfAlice = "04AAAAAGVT/xAAEGFiY2RlZmdoaWprbG1ub3AAcJwJclIKyjW0qO9Z//dHZNvpYQpx2Mz+KL+DfnprnEsqtIVTl9mJhm0soMCl+oDdoH6D2fq+Pa9K/MeG3QqMqdlKSilJmscV2m6PpQUbfOcqyv+ANOF4dIOAHEALTt4E3H3VE0Lx5OpKZc7dbMPBdVo=";
    private const string GcmOfAlice = "04AAAAAGVT/xAADAABAgMEBQYHCAkKCwB4VsfaDKlHu8iK5kCMQvvkMtEwOrcQngH4Ra7k3dwHlqbcx199LJc7Mv9K1T+/jvkLHNus3SrT4atFJhZ0LSwvTp0yVAEGE3eJOBE4dIsULgI14PJAdF3W0rCAa/3SLuo5g/F/qreNvGuhLjOPqW4neJ3Wnqv0MOQmAQ==";

    [Theory]
    [InlineData(CbcOfAlice)]
    [InlineData(GcmOfAlice)]
    public void The_expiry_of_a_token_is_read_from_its_head(string token)
    {
        Assert.True(TokenHead.TryReadExpiry(token, out var expiry));
        Assert.Equal(1_700_003_600, expiry.ToUnixTimeSeconds());
    }

    [Theory]
    [InlineData("")]
    [InlineData("opaque")]
    [InlineData("04")]
    [InlineData("04????")]
    [InlineData("04AAAA")]
    [InlineData("04//////////8=")]
    public void Other_texts_have_no_expiry(string token) => Assert.False(TokenHead.TryReadExpiry(token, out _));

    [Fact]
    public void An_expired_token_does_not_let_in()
    {
        var world = new World();
        var alice = world.Join("alice", appSign: "");
        alice.Login("room", new EngineLoginOptions { Token = CbcOfAlice });
        world.Settle();

        Assert.Equal(1002078, alice.Log.Only<RoomLoginResult>().Code);
    }

    [Fact]
    public void Opaque_tokens_never_expire()
    {
        var world = new World(o => o with { KickOnTokenExpiry = true });
        var alice = world.Join("alice", appSign: "");
        alice.Login("room", new EngineLoginOptions { Token = "opaque" });
        world.Time.Advance(TimeSpan.FromDays(3));

        Assert.Empty(alice.Log.Of<RoomTokenWillExpire>());
        Assert.Single(world.Cloud.GetUsers("room"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_user_is_warned_30_seconds_before_and_stays_or_is_kicked_as_the_cloud_is_told(bool kick)
    {
        var world = new World(o => o with { KickOnTokenExpiry = kick });
        var alice = world.Join("alice", appSign: "");
        alice.Login("room", new EngineLoginOptions { Token = Expiring(world, TimeSpan.FromMinutes(5)) });
        world.Time.Advance(TimeSpan.FromSeconds(269));
        Assert.Empty(alice.Log.Of<RoomTokenWillExpire>());
        world.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(TimeSpan.FromSeconds(30), alice.Log.Only<RoomTokenWillExpire>().Remaining);
        world.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(kick ? 0 : 1, world.Cloud.GetUsers("room").Count);
        Assert.Equal(kick, alice.Log.Of<RoomStateChanged>()[^1] is { Reason: RoomStateReason.KickOut, Code: 1002056 });
    }

    [Fact]
    public void A_renewed_token_counts()
    {
        var world = new World(o => o with { KickOnTokenExpiry = true });
        var alice = world.Join("alice", appSign: "");
        alice.Login("room", new EngineLoginOptions { Token = Expiring(world, TimeSpan.FromMinutes(1)) });
        world.Time.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(0, alice.Engine.Rooms.RenewToken("room", Expiring(world, TimeSpan.FromMinutes(10))).Code);
        Assert.Equal(1002002, alice.Engine.Rooms.RenewToken("other", "").Code);
        world.Time.Advance(TimeSpan.FromMinutes(9));

        Assert.Single(alice.Log.Of<RoomTokenWillExpire>());
        Assert.Single(world.Cloud.GetUsers("room"));
        world.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(2, alice.Log.Of<RoomTokenWillExpire>().Count);
        Assert.Empty(world.Cloud.GetUsers("room"));
    }

    [Fact]
    public void A_token_that_expired_during_a_long_outage_does_not_let_back_in()
    {
        var world = new World();
        var alice = world.Join("alice", appSign: "");
        alice.Login("room", new EngineLoginOptions { Token = Expiring(world, TimeSpan.FromMinutes(1)) });
        world.Settle();
        world.Cloud.Disconnect("alice");
        world.Time.Advance(TimeSpan.FromMinutes(5));
        world.Cloud.Reconnect("alice");
        world.Settle();

        Assert.Equal(new RoomStateChanged("room", RoomStateReason.ReconnectFailed, 1002078, "{}"), alice.Log.Of<RoomStateChanged>()[^1]);
    }

    [Fact]
    public void A_token_renewed_during_an_outage_lets_back_in()
    {
        var world = new World();
        var alice = world.Join("alice", appSign: "");
        alice.Login("room", new EngineLoginOptions { Token = Expiring(world, TimeSpan.FromMinutes(1)) });
        world.Settle();
        world.Cloud.Disconnect("alice");
        world.Time.Advance(TimeSpan.FromMinutes(5));
        alice.Engine.Rooms.RenewToken("room", Expiring(world, TimeSpan.FromMinutes(1)));
        world.Cloud.Reconnect("alice");
        world.Settle();

        Assert.Equal(RoomStateReason.Reconnected, alice.Log.Of<RoomStateChanged>()[^1].Reason);
    }

    [Fact]
    public void A_script_lets_any_token_expire()
    {
        var world = new World(o => o with { KickOnTokenExpiry = true });
        var alice = world.Join("alice", appSign: "");
        alice.Login("room", new EngineLoginOptions { Token = "opaque" });
        world.Settle();

        world.Cloud.ExpireToken("alice", TimeSpan.FromSeconds(20));
        world.Settle();
        Assert.Equal(TimeSpan.FromSeconds(20), alice.Log.Only<RoomTokenWillExpire>().Remaining);
        world.Cloud.ExpireToken("alice");
        world.Settle();

        Assert.Equal(1002056, alice.Log.Of<RoomStateChanged>()[^1].Code);
        alice.Login("room", new EngineLoginOptions { Token = "opaque" });
        world.Settle();
        Assert.Equal(1002078, alice.Log.Of<RoomLoginResult>()[^1].Code);
    }

    private static string Expiring(World world, TimeSpan after)
    {
        Span<byte> head = stackalloc byte[16];
        head.Clear();
        BinaryPrimitives.WriteInt64BigEndian(head, (world.Time.GetUtcNow() + after).ToUnixTimeSeconds());
        return "04" + Convert.ToBase64String(head);
    }

    [Fact]
    public void Anothers_login_with_the_same_token_goes_on()
    {
        var world = new World(o => o with { KickOnTokenExpiry = true });
        var (alice, bob) = (world.Join("alice", appSign: ""), world.Join("bob", appSign: ""));
        alice.Login("room", new EngineLoginOptions { Token = "shared" });
        bob.Login("room", new EngineLoginOptions { Token = "shared" });
        world.Settle();
        world.Cloud.ExpireToken("alice");
        world.Settle();
        bob.Engine.Rooms.Logout("room");
        bob.Login("room", new EngineLoginOptions { Token = "shared" });
        world.Settle();

        Assert.Equal(["bob"], world.Cloud.GetUsers("room").Select(u => u.Id));
    }

    [Fact]
    public void A_token_that_expired_during_a_short_outage_does_not_let_back_in()
    {
        var world = new World();
        var alice = world.Join("alice", appSign: "");
        alice.Login("room", new EngineLoginOptions { Token = "t" });
        world.Settle();
        world.Cloud.ExpireToken("alice", TimeSpan.FromSeconds(40));
        world.Cloud.Disconnect("alice");
        world.Time.Advance(TimeSpan.FromSeconds(50));
        world.Cloud.Reconnect("alice");
        world.Settle();

        Assert.Equal((RoomStateReason.ReconnectFailed, 1002078), (alice.Log.Of<RoomStateChanged>()[^1].Reason, alice.Log.Of<RoomStateChanged>()[^1].Code));
        Assert.Empty(world.Cloud.GetUsers("room"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_warning_comes_once_for_an_expiry_also_across_an_outage(bool cutOffWhenDue)
    {
        var world = new World();
        var alice = world.Join("alice", appSign: "");
        alice.Login("room", new EngineLoginOptions { Token = "t" });
        world.Settle();
        world.Cloud.ExpireToken("alice", TimeSpan.FromSeconds(35));
        world.Time.Advance(TimeSpan.FromSeconds(cutOffWhenDue ? 3 : 7));
        world.Cloud.Disconnect("alice");
        world.Time.Advance(TimeSpan.FromSeconds(10));
        world.Cloud.Reconnect("alice");
        world.Time.Advance(TimeSpan.FromSeconds(10));

        var left = alice.Log.Only<RoomTokenWillExpire>().Remaining;
        Assert.Equal(cutOffWhenDue ? 22 : 30, left.TotalSeconds, 0.1);
    }
}
