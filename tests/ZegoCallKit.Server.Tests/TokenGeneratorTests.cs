using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Server.Tests;

public sealed class TokenGeneratorTests
{
    private static readonly TokenParser Parser = new(Sample.Secret);

    [Theory]
    [InlineData(TokenCipher.Cbc)]
    [InlineData(TokenCipher.Gcm)]
    public void A_token_says_what_it_was_made_for(TokenCipher cipher)
    {
        var privileges = new TokenPrivileges { RoomId = "lobby", MayPublish = true, StreamIds = ["own"] };
        var issued = Sample.Generator(cipher).Generate("alice", TimeSpan.FromHours(1), privileges);
        var content = Parser.Parse(issued.Value);

        Assert.Equal(("alice", Sample.CreatedAt, Sample.CreatedAt.AddHours(1)), (issued.UserId, issued.CreatedAt, issued.ExpiresAt));
        Assert.Equal((Sample.AppId, "alice", cipher), (content.AppId, content.UserId, content.Cipher));
        Assert.Equal((issued.CreatedAt, issued.ExpiresAt), (content.CreatedAt, content.ExpiresAt));
        Assert.Equal(privileges, content.Privileges);
    }

    [Fact]
    public void Parts_of_a_second_do_not_count()
    {
        var issued = Sample.Generator(millisecondsLater: 900).Generate("alice", TimeSpan.FromSeconds(1.9));

        Assert.Equal((Sample.CreatedAt, Sample.CreatedAt.AddSeconds(1)), (issued.CreatedAt, issued.ExpiresAt));
    }

    [Theory]
    [InlineData(TokenCipher.Cbc)]
    [InlineData(TokenCipher.Gcm)]
    public void Whatever_goes_in_comes_out(TokenCipher cipher)
    {
        // 64 bytes hold 10 characters of any kind, except halves of surrogate pairs.
        var users = ArbMap.Default.GeneratorFor<NonEmptyString>().Select(static text => Whole(text.Get)).Where(static text => text.Length is > 0 and <= 10);
        var payloads = ArbMap.Default.GeneratorFor<string?>().Select(static text => Whole(text ?? ""));
        Properties.Hold(users.Zip(payloads).Zip(Gen.Choose(1, int.MaxValue)), input =>
        {
            var ((user, payload), seconds) = input;
            var content = Parser.Parse(Sample.Generator(cipher).GenerateWithPayload(user, TimeSpan.FromSeconds(seconds), payload).Value);
            Assert.Equal((user, payload, Sample.CreatedAt.AddSeconds(seconds)), (content.UserId, content.Payload, content.ExpiresAt));
        });
    }

    [Theory]
    [InlineData(TokenCipher.Cbc, 16)]
    [InlineData(TokenCipher.Gcm, 12)]
    public void Nonces_and_vectors_never_repeat(TokenCipher cipher, int vectorLength)
    {
        var generator = Sample.Generator(cipher);
        var tokens = Enumerable.Range(0, 500).Select(_ => generator.Generate("alice", TimeSpan.FromHours(1)).Value).ToList();
        var vectors = tokens.Select(token => Convert.ToHexString(Convert.FromBase64String(token[2..]), 10, vectorLength)).ToHashSet();
        var nonces = tokens.Select(token => Parser.Parse(token).Nonce).ToHashSet();

        Assert.Equal(tokens.Count, vectors.Count);
        Assert.InRange(nonces.Count, tokens.Count - 2, tokens.Count);
        Assert.Contains(nonces, static nonce => nonce < 0);
        Assert.Contains(nonces, static nonce => nonce > 0);
    }

    [Fact]
    public void Any_number_of_threads_may_use_one_generator()
    {
        var generator = Sample.Generator(TokenCipher.Gcm);
        Parallel.For(0, 200, i => Assert.Equal($"user{i}", Parser.Parse(generator.Generate($"user{i}", TimeSpan.FromHours(1)).Value).UserId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    [InlineData("ééééééééééééééééééééééééééééééééé")]
    public void A_user_id_has_1_to_64_bytes(string userId)
    {
        var fault = Assert.Throws<ArgumentException>(() => Sample.Generator().Generate(userId, TimeSpan.FromHours(1)));
        Assert.Equal("userId", fault.ParamName);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_text()
    {
        Assert.Equal("userId", Assert.Throws<ArgumentException>(() => Sample.Generator().Generate("\ud800", TimeSpan.FromHours(1))).ParamName);
        Assert.Equal("payload", Assert.Throws<ArgumentException>(() => Sample.Generator().GenerateWithPayload("alice", TimeSpan.FromHours(1), "\udc00")).ParamName);
    }

    [Fact]
    public void A_user_id_of_64_bytes_is_taken() => Assert.Equal(64, Parser.Parse(Sample.Generator().Generate(new string('u', 64), TimeSpan.FromHours(1)).Value).UserId.Length);

    [Theory]
    [InlineData(0)]
    [InlineData(0.999)]
    [InlineData(-3600)]
    [InlineData(2147483648)]
    public void A_lifetime_is_a_second_to_68_years(double seconds)
    {
        var fault = Assert.Throws<ArgumentOutOfRangeException>(() => Sample.Generator().Generate("alice", TimeSpan.FromSeconds(seconds)));
        Assert.Equal("lifetime", fault.ParamName);
        Assert.Contains(int.MaxValue.ToString(CultureInfo.InvariantCulture), fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(128)]
    public void A_room_id_of_privileges_has_1_to_127_bytes(int length)
    {
        var fault = Assert.Throws<ArgumentException>(() => Sample.Generator().Generate("alice", TimeSpan.FromHours(1), new TokenPrivileges { RoomId = new string('r', length) }));
        Assert.Equal("privileges.RoomId", fault.ParamName);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(256)]
    public void A_stream_id_of_privileges_has_1_to_255_bytes(int length)
    {
        var privileges = new TokenPrivileges { RoomId = "room", StreamIds = ["ok", new string('s', length)] };
        var fault = Assert.Throws<ArgumentException>(() => Sample.Generator().Generate("alice", TimeSpan.FromHours(1), privileges));
        Assert.Equal("privileges.StreamIds", fault.ParamName);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(4_000)]
    public void A_token_that_no_client_would_take_is_not_made(int streams)
    {
        var privileges = new TokenPrivileges { RoomId = "room", StreamIds = [.. Enumerable.Range(0, streams).Select(static i => $"a-stream-with-a-long-name-{i:0000000000}")] };
        var fault = Assert.Throws<ArgumentException>(() => Sample.Generator().Generate("alice", TimeSpan.FromHours(1), privileges));
        Assert.Equal("privileges", fault.ParamName);
        Assert.Contains("2047", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_generator_asks_for_an_app_a_secret_a_cipher_and_a_clock()
    {
        var good = new TokenGeneratorOptions { AppId = 1, Secret = Sample.Secret };
        TokenGeneratorOptions[] bad = [good with { AppId = 0 }, good with { Secret = null! }, good with { Cipher = (TokenCipher)7 }, good with { TimeProvider = null! }];

        Assert.Equal(
            ["options.AppId", "options.Secret", "options.Cipher", "options.TimeProvider"],
            bad.Select(static options => Assert.Throws<ArgumentException>(() => new TokenGenerator(options)).ParamName));
        Assert.Throws<ArgumentNullException>(() => new TokenGenerator(null!));
        Assert.Equal("payload", Assert.Throws<ArgumentNullException>(() => Sample.Generator().GenerateWithPayload("alice", TimeSpan.FromHours(1), null!)).ParamName);
    }

    private static string Whole(string text) => string.Concat(text.Where(static c => !char.IsSurrogate(c)));
}
