namespace ZegoCallKit.Server.Tests;

public sealed class TokenExpiryTests
{
    [Theory]
    [InlineData(Sample.Cbc, 3600)]
    [InlineData(Sample.Gcm, 3600)]
    [InlineData(Sample.Privileged, 60)]
    public void The_expiry_is_read_without_the_secret(string token, int seconds)
    {
        Assert.True(TokenExpiry.TryRead(token, out var expiresAt));
        Assert.Equal(Sample.CreatedAt.AddSeconds(seconds), expiresAt);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("03AAAAAGVT/xAA")]
    [InlineData("04AAAAAGVT")]
    [InlineData("04AAAAAGVT/xAA?")]
    [InlineData("04AAAAAAAAAAAA")]
    [InlineData("04//////////8=")]
    public void Other_texts_have_none(string? text) => Assert.False(TokenExpiry.TryRead(text, out _));
}
