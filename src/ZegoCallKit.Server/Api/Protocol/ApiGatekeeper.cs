using System.Globalization;

namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Checks who sends a request, with the codes that ZEGO documents.</summary>
internal static class ApiGatekeeper
{
    public static void Check(string action, ApiArguments arguments, ServerApiResponderOptions options)
    {
        Require(uint.TryParse(arguments.Find("AppId"), NumberStyles.None, CultureInfo.InvariantCulture, out var appId) && appId == options.AppId, ServerApiCodes.AppId, "wrong AppId");
        var nonce = arguments.Find("SignatureNonce");
        Require(nonce is { Length: > 0 }, ServerApiCodes.NonceMissing, "SignatureNonce is empty");
        var time = arguments.Find("Timestamp");
        Require(time is { Length: > 0 }, ServerApiCodes.TimestampMissing, "Timestamp is empty");
        Require(long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var timestamp), ServerApiCodes.TimestampFormat, "wrong Timestamp");
        var version = arguments.Find("SignatureVersion");
        Require(version is { Length: > 0 }, ServerApiCodes.VersionMissing, "SignatureVersion is empty");
        Require(version == ApiSignature.Version, ServerApiCodes.VersionUnknown, "unsupported SignatureVersion");
        var signature = arguments.Find("Signature");
        Require(signature is { Length: > 0 }, ServerApiCodes.SignatureMissing, "Signature is empty");
        Require(ApiSignature.AreEqual(ApiSignature.Compute(appId, nonce!, options.Secret, timestamp), signature!), ServerApiCodes.Signature, "wrong signature");
        var age = options.TimeProvider.GetUtcNow().ToUnixTimeSeconds() - timestamp;
        Require(Math.Abs((decimal)age) <= (decimal)ApiSignature.Tolerance.TotalSeconds, ServerApiCodes.SignatureExpired, "the signature has expired");

        void Require(bool isRight, int code, string detail)
        {
            if (!isRight)
            {
                throw new ServerApiException(action, code, detail);
            }
        }
    }
}
