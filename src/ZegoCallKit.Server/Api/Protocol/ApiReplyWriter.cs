using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Writes the frame of each answer.</summary>
internal static class ApiReplyWriter
{
    public static byte[] Accept() => Write(new ApiReply { Code = ServerApiCodes.Success, Message = "success", RequestId = NewId() });

    public static byte[] Accept<T>(T data, JsonTypeInfo<T> type) =>
        Write(new ApiReply { Code = ServerApiCodes.Success, Message = "success", RequestId = NewId(), Data = JsonSerializer.SerializeToElement(data, type) });

    public static byte[] Refuse(int code, string message) => Write(new ApiReply { Code = code, Message = message, RequestId = NewId() });

    private static byte[] Write(ApiReply reply) => JsonSerializer.SerializeToUtf8Bytes(reply, ApiJson.Default.ApiReply);

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
}
