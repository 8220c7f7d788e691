using System.Buffers.Binary;
using System.Text;
using ZegoCallKit.Server.Format;

namespace ZegoCallKit.Server.Tests;

public sealed class TokenParserTests
{
    private static readonly TokenParser Parser = new(Sample.Secret);

    [Theory]
    [InlineData("", TokenFault.Empty)]
    [InlineData("03AAAA", TokenFault.Version)]
    [InlineData("no token", TokenFault.Version)]
    [InlineData("04????", TokenFault.Base64)]
    [InlineData("04AAA", TokenFault.Base64)]
    [InlineData("04", TokenFault.Length)]
    [InlineData("04AAAA", TokenFault.Length)]
    public void A_text_that_is_no_token_is_refused_with_the_reason(string text, TokenFault expected) => Refused(text, expected);

    [Fact]
    public void Nothing_is_an_argument_error_or_an_empty_token()
    {
        Assert.Throws<ArgumentNullException>(() => Parser.Parse(null!));
        Assert.False(Parser.TryParse(null, out _, out var fault));
        Assert.Equal(TokenFault.Empty, fault);
        Assert.Throws<ArgumentNullException>(() => new TokenParser(null!));
    }

    [Theory]
    [InlineData(Sample.Cbc)]
    [InlineData(Sample.Gcm)]
    public void A_token_that_is_cut_off_anywhere_is_refused(string token)
    {
        var bytes = Convert.FromBase64String(token[2..]);
        for (var length = 0; length < bytes.Length; length++)
        {
            Refused("04" + Convert.ToBase64String(bytes, 0, length), TokenFault.Length);
        }
    }

    [Theory]
    [InlineData(Sample.Cbc)]
    [InlineData(Sample.Gcm)]
    public void A_token_with_bytes_too_many_is_refused(string token) =>
        Refused("04" + Convert.ToBase64String([.. Convert.FromBase64String(token[2..]), 1, 2]), TokenFault.Length);

    [Theory]
    [InlineData(Sample.Cbc)]
    [InlineData(Sample.Gcm)]
    public void Another_secret_does_not_open_it(string token)
    {
        var other = new TokenParser(new ServerSecret("fedcba9876543210fedcba9876543210"));
        Assert.False(other.TryParse(token, out var content, out var fault));
        Assert.Equal((null, TokenFault.Secret), (content, fault));
    }

    [Fact]
    public void A_token_of_Gcm_with_any_altered_bit_is_refused()
    {
        var bytes = Convert.FromBase64String(Sample.Gcm[2..]);
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 1;
            Assert.False(Parser.TryParse("04" + Convert.ToBase64String(bytes), out _, out _));
            bytes[i] ^= 1;
        }
    }

    [Theory]
    [InlineData(Sample.Cbc)]
    [InlineData(Sample.Gcm)]
    public void An_expiry_that_was_put_off_is_noticed(string token)
    {
        var bytes = Convert.FromBase64String(token[2..]);
        BinaryPrimitives.WriteInt64BigEndian(bytes, 1_800_000_000);
        Refused("04" + Convert.ToBase64String(bytes), TokenFault.Expiry);
    }

    [Theory]
    [InlineData(Sample.Cbc, 9, 15)]
    [InlineData(Sample.Gcm, -1, 0)]
    [InlineData(Sample.Gcm, -1, 2)]
    public void An_unknown_cipher_is_refused(string token, int at, byte value)
    {
        var bytes = Convert.FromBase64String(token[2..]);
        if (at == 9)
        {
            // Removes one byte of the vector, which shifts everything after it.
            bytes = [.. bytes[..10], .. bytes[11..]];
        }

        bytes[at < 0 ? bytes.Length + at : at] = value;
        Refused("04" + Convert.ToBase64String(bytes), TokenFault.Cipher);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"app_id":-1,"user_id":"a","nonce":1,"ctime":1,"expire":2,"payload":""}""")]
    [InlineData("""{"app_id":1,"user_id":5,"nonce":1,"ctime":1,"expire":2,"payload":""}""")]
    [InlineData("""{"app_id":1,"user_id":"\ud800","nonce":1,"ctime":1,"expire":2,"payload":""}""")]
    [InlineData("""{"\ud800a":1,"app_id":1,"user_id":"a","nonce":1,"ctime":1,"expire":2,"payload":""}""")]
    [InlineData("""{"app_id":1,"user_id":"a","nonce":1,"ctime":1,"expire":2,"payload":"\udc00"}""")]
    [InlineData("""{"app_id":1,"user_id":"a","nonce":3000000000,"ctime":1,"expire":2,"payload":""}""")]
    [InlineData("""{"app_id":1,"user_id":"a","nonce":1,"ctime":0,"expire":2,"payload":""}""")]
    [InlineData("""{"app_id":1,"user_id":"a","nonce":1,"ctime":1,"expire":"2","payload":""}""")]
    [InlineData("""{"app_id":1,"user_id":"a","nonce":1,"ctime":1,"expire":9223372036854775807,"payload":""}""")]
    [InlineData("""{"app_id":1,"user_id":"a","nonce":1,"ctime":1,"expire":2}""")]
    public void What_opens_but_is_no_token_is_refused(string plain) => Refused(Wrap(plain), TokenFault.Content);

    [Fact]
    public void A_token_of_Cbc_whose_first_block_was_altered_without_the_secret_is_refused()
    {
        // The vector is XORed into the first 16 bytes of the plain text, which are public knowledge.
        var known = """{"app_id":1234567890,"""u8[..16];
        var wanted = """{"\ud800a":12345"""u8[..16];
        var bytes = Convert.FromBase64String(Sample.Cbc[2..]);
        for (var i = 0; i < known.Length; i++)
        {
            bytes[sizeof(long) + sizeof(ushort) + i] ^= (byte)(known[i] ^ wanted[i]);
        }

        Refused("04" + Convert.ToBase64String(bytes), TokenFault.Content);
    }

    [Fact]
    public void What_opens_to_no_JSON_was_made_with_another_secret() => Refused(Wrap("rubbish"), TokenFault.Secret);

    [Theory]
    [InlineData("anything")]
    [InlineData("[1]")]
    [InlineData("""{"room_id":"r"}""")]
    [InlineData("""{"room_id":1,"privilege":{}}""")]
    [InlineData("""{"room_id":"\ud800","privilege":{}}""")]
    [InlineData("""{"room_id":"r","privilege":{},"stream_id_list":[1]}""")]
    public void A_payload_of_another_kind_is_kept_as_it_is(string payload)
    {
        var content = Parser.Parse(Sample.Generator().GenerateWithPayload("alice", TimeSpan.FromHours(1), payload).Value);
        Assert.Equal((payload, null), (content.Payload, content.Privileges));
    }

    [Fact]
    public void A_right_that_a_payload_does_not_name_is_not_granted()
    {
        var content = Parser.Parse(Sample.Generator().GenerateWithPayload("alice", TimeSpan.FromHours(1), """{"room_id":"r","privilege":{"1":0}}""").Value);
        Assert.Equal(new TokenPrivileges { RoomId = "r", MayLogin = false, MayPublish = false }, content.Privileges);
    }

    [Fact]
    public void A_token_that_is_over_is_read_and_says_so()
    {
        var content = Parser.Parse(Sample.Cbc);
        Assert.False(content.IsExpired(content.ExpiresAt.AddTicks(-1)));
        Assert.True(content.IsExpired(content.ExpiresAt));
    }

    [Fact]
    public void Privileges_compare_by_content()
    {
        var own = new TokenPrivileges { RoomId = "r", StreamIds = ["a", "b"] };
        Assert.Equal(own, own with { StreamIds = new List<string> { "a", "b" } });
        Assert.Equal(own.GetHashCode(), (own with { StreamIds = new List<string> { "a", "b" } }).GetHashCode());
        Assert.NotEqual(own, own with { StreamIds = ["b", "a"] });
        Assert.NotEqual(own, own with { StreamIds = null });
        Assert.NotEqual(own, own with { MayPublish = true });
    }

    private static string Wrap(string plain)
    {
        var vector = new byte[16];
        var encrypted = TokenEncryption.Encrypt(TokenCipher.Cbc, Sample.Secret, vector, Encoding.UTF8.GetBytes(plain));
        return "04" + Convert.ToBase64String([.. new byte[9], 16, .. vector, (byte)(encrypted.Length >> 8), (byte)encrypted.Length, .. encrypted]);
    }

    private static void Refused(string text, TokenFault expected)
    {
        var thrown = Assert.Throws<TokenFormatException>(() => Parser.Parse(text));
        Assert.Equal(expected, thrown.Fault);
        Assert.False(Parser.TryParse(text, out var content, out var fault));
        Assert.Equal((null, expected), (content, fault));
        Assert.True(text.Length < 5 || !thrown.ToString().Contains(text, StringComparison.Ordinal));
    }
}
