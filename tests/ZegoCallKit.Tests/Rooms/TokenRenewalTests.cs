using System.Buffers.Binary;
using Moq;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Rooms;

/// <summary>When the next token is requested. The provider's tokens contain their expiry unencrypted, like ZEGO's.</summary>
public sealed class TokenRenewalTests
{
    private const string Busy = "busy";

    [Theory]
    [InlineData(3600, 3540)]
    [InlineData(120, 60)]
    [InlineData(60, 30)]
    public void A_token_is_replaced_a_minute_before_its_end_or_at_half_a_short_life(int lifetime, int at) => Run(
        tokens => tokens.Give(TimeSpan.FromSeconds(lifetime)),
        async (rig, tokens) =>
        {
            await rig.LoginAsync();
            var start = rig.Time.Elapsed;
            rig.Time.Advance(TimeSpan.FromSeconds(at + 1));

            Assert.Equal(2, tokens.Asked.Count);
            Assert.Equal(at, (tokens.Asked[1] - start).TotalSeconds, 1.0);
            Assert.Equal(tokens.Given[1], rig.Engine.Journal.Of("Rooms.RenewToken").Single().Arguments[1]);
            rig.Time.Advance(TimeSpan.FromSeconds(at * 3));
            Assert.InRange(tokens.Asked.Count, 4, 5);
        });

    [Fact]
    public void The_margin_is_the_users() => Run(
        tokens => tokens.Give(TimeSpan.FromHours(1)),
        async (rig, tokens) =>
        {
            await rig.LoginAsync();
            rig.Time.Advance(TimeSpan.FromMinutes(51));
            Assert.Equal(2, tokens.Asked.Count);
        },
        new TokenRenewalOptions { Margin = TimeSpan.FromMinutes(10) });

    [Fact]
    public void A_token_that_lives_for_years_is_waited_for() => Run(
        tokens => tokens.Give(TimeSpan.FromDays(100)),
        async (rig, tokens) =>
        {
            await rig.LoginAsync();
            rig.Time.Advance(TimeSpan.FromDays(99));
            Assert.Single(tokens.Asked);
            rig.Time.Advance(TimeSpan.FromDays(1));
            Assert.Equal(2, tokens.Asked.Count);
        });

    [Fact]
    public void A_token_given_with_the_login_is_replaced_by_the_providers_in_time() => Run(
        tokens => tokens.Give(TimeSpan.FromHours(1)),
        async (rig, tokens) =>
        {
            await rig.LoginAsync(new RoomOptions { Token = Tokens.Ending(rig, TimeSpan.FromMinutes(10)) });
            Assert.Empty(tokens.Asked);
            rig.Time.Advance(TimeSpan.FromMinutes(9.5));
            Assert.Single(tokens.Asked);
        });

    [Fact]
    public void A_token_renewed_by_hand_puts_off_the_next_one() => Run(
        tokens => tokens.Give(TimeSpan.FromMinutes(10)),
        async (rig, tokens) =>
        {
            var room = await rig.LoginAsync();
            await room.RenewTokenAsync(Tokens.Ending(rig, TimeSpan.FromMinutes(30)));
            rig.Time.Advance(TimeSpan.FromMinutes(28));
            Assert.Single(tokens.Asked);
            rig.Time.Advance(TimeSpan.FromMinutes(2));
            Assert.Equal(2, tokens.Asked.Count);
        });

    [Fact]
    public void A_clock_that_is_wrong_leaves_it_to_the_engines_warning() => Run(
        tokens => tokens.Give(TimeSpan.FromHours(-3)),
        async (rig, tokens) =>
        {
            await rig.LoginAsync();
            rig.Time.Advance(TimeSpan.FromHours(1));
            Assert.Single(tokens.Asked);
            rig.Engine.Raise(new RoomTokenWillExpire("room", TimeSpan.FromSeconds(30)));
            rig.Time.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(1, rig.Engine.Journal.Count("Rooms.RenewToken"));
        });

    [Fact]
    public void Only_one_token_is_asked_for_at_a_time() => Run(
        tokens => tokens.GiveNothing(from: 2),
        async (rig, tokens) =>
        {
            rig.ExpectFault("RenewToken");
            await rig.LoginAsync();
            for (var i = 0; i < 5; i++)
            {
                rig.Engine.Raise(new RoomTokenWillExpire("room", TimeSpan.FromSeconds(30)));
                rig.Time.Advance(TimeSpan.FromSeconds(1));
            }

            Assert.Equal(2, tokens.Asked.Count);
            Assert.Equal(0, tokens.Canceled);

            // Longer than a login may take: the request is canceled, and retried after a delay.
            rig.Time.Advance(TimeSpan.FromSeconds(12));
            Assert.Equal(1, tokens.Canceled);
            Assert.Equal(3, tokens.Asked.Count);
            Assert.IsType<ZegoTimeoutException>(rig.Faults.Items[0].Exception);
        });

    [Fact]
    public void The_pauses_between_failures_grow_to_half_a_minute_and_go_on_while_the_login_lasts() => Run(
        tokens => tokens.Fail(from: 2),
        async (rig, tokens) =>
        {
            rig.ExpectFault("RenewToken");
            await rig.LoginAsync();
            rig.Engine.Raise(new RoomTokenWillExpire("room", TimeSpan.FromSeconds(30)));
            rig.Time.Advance(TimeSpan.FromMinutes(10));
            var pauses = tokens.Asked.Skip(2).Zip(tokens.Asked.Skip(1), static (later, earlier) => (later - earlier).TotalSeconds).ToList();
            double[] longest = [1, 2, 4, 8, 16, 30, 30, 30];

            Assert.All(longest.Zip(pauses), static pair => Assert.InRange(pair.Second, pair.First * 0.8, pair.First + 0.001));
            Assert.InRange(pauses.Count, 20, 30);
            Assert.True(pauses.Skip(5).Distinct().Count() > 10, "No jitter.");
            await rig.Room.LogoutAsync();
            rig.Time.Advance(TimeSpan.FromMinutes(10));
            Assert.Equal(pauses.Count + 2, tokens.Asked.Count);
        });

    [Fact]
    public void A_success_makes_failures_forgotten() => Run(
        tokens => tokens.Fail(from: 2, to: 4),
        async (rig, tokens) =>
        {
            rig.ExpectFault("RenewToken");
            await rig.LoginAsync();
            rig.Engine.Raise(new RoomTokenWillExpire("room", TimeSpan.FromSeconds(30)));
            rig.Time.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(5, tokens.Asked.Count);
            tokens.Fail(from: 6, to: 6);
            rig.Engine.Raise(new RoomTokenWillExpire("room", TimeSpan.FromSeconds(30)));
            rig.Time.Advance(TimeSpan.FromSeconds(2));
            Assert.Equal(7, tokens.Asked.Count);
        });

    [Fact]
    public void An_engine_that_refuses_the_token_gets_another() => Run(
        tokens => tokens.Give(TimeSpan.FromHours(1)),
        async (rig, tokens) =>
        {
            rig.ExpectFault("RenewToken");
            await rig.LoginAsync();
            rig.Time.Advance(TimeSpan.FromSeconds(5));
            rig.Engine.Rooms.SetupSequence(rooms => rooms.RenewToken("room", It.IsAny<string>())).Returns(new EngineResult(1002002)).Returns(new EngineResult(0));
            rig.Engine.Raise(new RoomTokenWillExpire("room", TimeSpan.FromSeconds(30)));
            rig.Time.Advance(TimeSpan.FromSeconds(3));

            Assert.Equal(2, rig.Engine.Journal.Count("Rooms.RenewToken"));
            Assert.Equal(ZegoErrorCode.RoomIdIncorrect, Assert.IsType<ZegoException>(rig.Faults.Items.Single().Exception).Code);
        });

    [Fact]
    public void A_provider_that_gives_the_old_token_again_is_a_fault_and_asked_again() => Run(
        tokens => tokens.Repeat(TimeSpan.FromHours(1), times: 3),
        async (rig, tokens) =>
        {
            rig.ExpectFault("RenewToken");
            await rig.LoginAsync();
            rig.Time.Advance(TimeSpan.FromHours(1));

            Assert.Equal(4, tokens.Asked.Count);
            Assert.Equal(2, rig.Faults.Items.Count);
            Assert.Equal(1, rig.Engine.Journal.Count("Rooms.RenewToken"));
        });

    [Theory]
    [InlineData(10)]
    [InlineData(600)]
    public void Each_time_the_link_breaks_a_fresh_token_is_there_for_the_way_back(int minutes) => Run(
        tokens => tokens.Give(TimeSpan.FromMinutes(minutes)),
        async (rig, tokens) =>
        {
            await rig.LoginAsync();
            for (var outage = 1; outage <= 2; outage++)
            {
                for (var attempt = 0; attempt < 3; attempt++)
                {
                    rig.Time.Advance(TimeSpan.FromSeconds(1));
                    rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.Reconnecting, 1002052, "{}"));
                }

                rig.Time.Advance(TimeSpan.FromSeconds(1));
                Assert.Equal(outage + 1, tokens.Asked.Count);
                Assert.Equal(tokens.Given[^1], rig.Engine.Journal.Of("Rooms.RenewToken")[^1].Arguments[1]);
                rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.Reconnected, 0, "{}"));
                rig.Time.RunUntilIdle();
            }

            Assert.Equal(2, rig.Engine.Journal.Count("Rooms.RenewToken"));
        });

    [Theory]
    [InlineData(600, false)]
    [InlineData(10, true)]
    public void What_could_not_be_had_in_the_outage_is_asked_for_afterwards_only_when_the_token_could_not_outlive_another(int minutes, bool asked) => Run(
        tokens =>
        {
            tokens.Give(TimeSpan.FromMinutes(minutes));
            tokens.Fail(from: 2, to: 4);
        },
        async (rig, tokens) =>
        {
            rig.ExpectFault("RenewToken");
            await rig.LoginAsync();
            rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.Reconnecting, 1002052, "{}"));
            rig.Time.Advance(TimeSpan.FromSeconds(1.5));
            Assert.Equal(3, tokens.Asked.Count);
            rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.Reconnected, 0, "{}"));
            rig.Time.Advance(TimeSpan.FromMinutes(5));
            Assert.Equal(asked ? 5 : 3, tokens.Asked.Count);

            // The next expiry and the next outage are handled as usual.
            rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.Reconnecting, 1002052, "{}"));
            rig.Time.Advance(TimeSpan.FromMinutes(1));
            Assert.True(tokens.Asked.Count > (asked ? 5 : 3));
        });

    [Fact]
    public void A_program_that_renews_by_hand_is_warned_even_if_the_warning_comes_at_once() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync(new RoomOptions { Token = Tokens.Ending(rig, TimeSpan.FromSeconds(20)) });
        rig.Engine.Raise(new RoomTokenWillExpire("room", TimeSpan.FromSeconds(20)));
        rig.Time.RunUntilIdle();
        var warnings = room.TokenWarnings.Record();
        rig.Engine.Raise(new RoomTokenWillExpire("room", TimeSpan.FromSeconds(10)), new RoomTokenWillExpire("elsewhere", TimeSpan.FromSeconds(5)));
        rig.Time.RunUntilIdle();
        Assert.Equal([20, 10], warnings.Items.Select(static warning => warning.Remaining.TotalSeconds));
        await room.LogoutAsync();
        await warnings.Completed;
    });

    [Fact]
    public void A_provider_that_keeps_its_token_is_no_fault_when_the_link_breaks() => Run(
        tokens => tokens.Repeat(TimeSpan.FromMinutes(10), times: 2),
        async (rig, tokens) =>
        {
            await rig.LoginAsync();
            rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.Reconnecting, 1002052, "{}"));
            rig.Time.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(2, tokens.Asked.Count);
            Assert.Equal(0, rig.Engine.Journal.Count("Rooms.RenewToken"));
            rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.Reconnected, 0, "{}"));
            rig.Time.Advance(TimeSpan.FromMinutes(8.5));
            Assert.Equal(3, tokens.Asked.Count);
        });

    [Fact]
    public void Every_login_asks_for_a_fresh_token() => Run(
        tokens => tokens.Give(TimeSpan.FromHours(1)),
        async (rig, tokens) =>
        {
            await (await rig.LoginAsync()).LogoutAsync();
            await rig.LoginAsync();

            Assert.Equal(tokens.Given, rig.Engine.Journal.Of("Rooms.Login").Select(static login => ((EngineLoginOptions)login.Arguments[2]!).Token));
            Assert.Equal(2, tokens.Given.Distinct(StringComparer.Ordinal).Count());
        });

    [Fact]
    public void A_logout_ends_a_renewal_under_way() => Run(
        tokens => tokens.GiveNothing(from: 2),
        async (rig, tokens) =>
        {
            var room = await rig.LoginAsync();
            rig.Engine.Raise(new RoomTokenWillExpire("room", TimeSpan.FromSeconds(30)));
            rig.Time.Advance(TimeSpan.FromSeconds(1));
            await room.LogoutAsync();
            rig.Time.Advance(TimeSpan.FromMinutes(1));

            Assert.Equal((2, 1), (tokens.Asked.Count, tokens.Canceled));
            Assert.Equal(0, rig.Engine.Journal.Count("Rooms.RenewToken"));
        });

    [Fact]
    public void Without_a_provider_nothing_is_asked() => SimulatedRig.Run(async rig =>
    {
        await rig.LoginAsync(new RoomOptions { Token = Tokens.Ending(rig, TimeSpan.FromMinutes(2)) });
        rig.Engine.Raise(new RoomTokenWillExpire("room", TimeSpan.FromSeconds(30)));
        rig.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(0, rig.Engine.Journal.Count("Rooms.RenewToken"));
    });

    [Fact]
    public void The_options_have_limits()
    {
        Refused("Margin", new() { Margin = TimeSpan.FromMilliseconds(999) });
        Refused("Margin", new() { Margin = TimeSpan.FromHours(1.01) });
        Refused("FirstDelay", new() { FirstDelay = TimeSpan.Zero });
        Refused("LongestDelay", new() { LongestDelay = TimeSpan.FromHours(2) });
        Refused("FirstDelay", new() { FirstDelay = TimeSpan.FromSeconds(9), LongestDelay = TimeSpan.FromSeconds(8) });

        static void Refused(string property, TokenRenewalOptions renewal) => Assert.Throws<ArgumentException>(
            $"options.TokenRenewal.{property}",
            () => new ZegoClientOptions { AppId = 1, Engine = new InMemoryCloud().CreateEngineFactory(), TokenRenewal = renewal }.Validate());
    }

    private static void Run(Action<Tokens> script, Func<ClientRig, Tokens, Task> body, TokenRenewalOptions? renewal = null)
    {
        var tokens = new Tokens();
        script(tokens);
        SimulatedRig.Run(
            rig =>
            {
                tokens.Rig = rig;
                return body(rig, tokens);
            },
            options => options with { TokenProvider = tokens, TokenRenewal = renewal ?? new TokenRenewalOptions() });
    }

    /// <summary>A provider that responds as the test requests, and counts.</summary>
    private sealed class Tokens : ITokenProvider
    {
        private TimeSpan _lifetime = TimeSpan.FromHours(1);
        private int _repeats = 1;
        private int _silentFrom = int.MaxValue;
        private (int From, int To) _failing = (int.MaxValue, int.MaxValue);

        public ClientRig Rig { get; set; } = null!;

        public List<TimeSpan> Asked { get; } = [];

        public List<string> Given { get; } = [];

        public int Canceled { get; private set; }

        public static string Ending(ClientRig rig, TimeSpan after)
        {
            // After the expiry: the bytes that make tokens of different moments differ.
            Span<byte> bytes = stackalloc byte[2 * sizeof(long)];
            BinaryPrimitives.WriteInt64BigEndian(bytes, (rig.Time.GetUtcNow() + after).ToUnixTimeSeconds());
            BinaryPrimitives.WriteInt64BigEndian(bytes[sizeof(long)..], rig.Time.GetTimestamp());
            return "04" + Convert.ToBase64String(bytes);
        }

        public void Give(TimeSpan lifetime) => _lifetime = lifetime;

        public void Repeat(TimeSpan lifetime, int times) => (_lifetime, _repeats) = (lifetime, times);

        public void GiveNothing(int from) => _silentFrom = from;

        public void Fail(int from, int to = int.MaxValue) => _failing = (from, to);

        public async Task<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
        {
            Asked.Add(Rig.Time.Elapsed);
            if (Asked.Count >= _failing.From && Asked.Count <= _failing.To)
            {
                throw new InvalidOperationException(Busy);
            }

            if (Asked.Count >= _silentFrom)
            {
                var end = new TaskCompletionSource<string>();
                await using var registration = cancellationToken.Register(() =>
                {
                    Canceled++;
                    end.SetCanceled(cancellationToken);
                });
                return await end.Task;
            }

            Given.Add(Asked.Count > 1 && Asked.Count <= _repeats ? Given[^1] : Ending(Rig, _lifetime));
            return Given[^1];
        }
    }
}
