using System.Buffers.Binary;
using System.Text;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>Creates texts in the format of a ZEGO token, version 04: the unencrypted expiry, followed by content that only a server with the secret could read.</summary>
public static class Token04
{
    private const int IvLength = 16;
    private const int CipherLength = 96;

    /// <summary>Creates a token.</summary>
    /// <param name="userId">The id of the user; it distinguishes the tokens of different users.</param>
    /// <param name="expiry">The expiry of the token.</param>
    /// <returns>The token.</returns>
    public static string Create(string userId, DateTimeOffset expiry)
    {
        var bytes = new byte[sizeof(long) + sizeof(ushort) + IvLength + sizeof(ushort) + CipherLength];
        BinaryPrimitives.WriteInt64BigEndian(bytes, expiry.ToUnixTimeSeconds());
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(sizeof(long)), IvLength);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(sizeof(long) + sizeof(ushort) + IvLength), CipherLength);
        Encoding.UTF8.GetBytes(userId).AsSpan().CopyTo(bytes.AsSpan(bytes.Length - CipherLength));
        return $"04{Convert.ToBase64String(bytes)}";
    }
}
