using System.Text;
using ZegoCallKit.Server.Format;

namespace ZegoCallKit.Server.Tests.Format;

/// <summary>Compares the bytes of tokens with tokens from independent generators.</summary>
public sealed class TokenTextTests
{
    private static readonly TokenPrivileges Privileges = new() { RoomId = "room 1", StreamIds = ["s1", "s2"] };

    private static readonly TokenContent Zoe = new()
    {
        AppId = Sample.AppId,
        UserId = "Zoë",
        Nonce = -5,
        CreatedAt = Sample.CreatedAt,
        ExpiresAt = Sample.CreatedAt.AddMinutes(1),
        Payload = PrivilegeJson.Write(Privileges),
        Privileges = Privileges,
        Cipher = TokenCipher.Cbc,
    };

    [Fact]
    public void A_token_of_Cbc_is_written_byte_for_byte() =>
        Assert.Equal(Sample.Cbc, TokenText.Write(Sample.Alice, Sample.Secret, Encoding.ASCII.GetBytes("abcdefghijklmnop")));

    [Fact]
    public void A_token_of_Gcm_is_written_byte_for_byte() =>
        Assert.Equal(Sample.Gcm, TokenText.Write(Sample.Alice with { Cipher = TokenCipher.Gcm }, Sample.Secret, Count(12)));

    [Fact]
    public void A_token_with_privileges_and_a_user_beyond_ASCII_is_written_byte_for_byte() =>
        Assert.Equal(Sample.Privileged, TokenText.Write(Zoe, Sample.Secret, Count(16)));

    [Fact]
    public void Each_of_them_reads_back()
    {
        Assert.Equal(Sample.Alice, TokenText.Read(Sample.Cbc, Sample.Secret));
        Assert.Equal(Sample.Alice with { Cipher = TokenCipher.Gcm }, TokenText.Read(Sample.Gcm, Sample.Secret));
        Assert.Equal(Zoe, TokenText.Read(Sample.Privileged, Sample.Secret));
    }

    private static byte[] Count(int length) => [.. Enumerable.Range(0, length).Select(static i => (byte)i)];
}
