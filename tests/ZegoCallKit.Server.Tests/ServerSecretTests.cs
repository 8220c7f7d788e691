using ZegoCallKit.TestKit;

namespace ZegoCallKit.Server.Tests;

public sealed class ServerSecretTests
{
    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("0123456789abcdef0123456789abcdef0")]
    [InlineData("0123456789abcdef0123456789abcde ")]
    [InlineData("0123456789abcdef0123456789abcdeé")]
    public void A_secret_is_32_printable_characters_and_the_message_does_not_repeat_a_wrong_one(string text)
    {
        var fault = Assert.Throws<ArgumentException>(() => new ServerSecret(text));
        Assert.Equal("secret", fault.ParamName);
        Assert.DoesNotContain("abcde", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_type_prints_a_member_that_is_named_like_a_secret() =>
        Assert.DoesNotContain(SecretMembers.PrintedBy(typeof(ServerSecret).Assembly), static type => type.Value);

    [Fact]
    public void Nothing_prints_a_secret_or_a_token()
    {
        var options = new TokenGeneratorOptions { AppId = 1, Secret = Sample.Secret };
        var issued = new TokenGenerator(options).Generate("alice", TimeSpan.FromHours(1));
        string[] printed = [$"{Sample.Secret}", $"{options}", $"{options with { AppId = 2 }}", $"{issued}", $"{issued with { UserId = "bob" }}", $"{new TokenParser(Sample.Secret).Parse(issued.Value)}"];

        Assert.DoesNotContain(printed, text => text.Contains(Sample.SecretText, StringComparison.Ordinal) || text.Contains(issued.Value, StringComparison.Ordinal));
    }
}
