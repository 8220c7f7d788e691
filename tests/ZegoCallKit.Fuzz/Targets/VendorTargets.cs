using System.Buffers.Binary;
using System.Net;
using System.Text;
using ZegoCallKit.Effects.Licensing;
using ZegoCallKit.Express.Callbacks;
using ZegoCallKit.Express.Loading;
using ZegoCallKit.TestImages;

namespace ZegoCallKit.Fuzz.Targets;

/// <summary>Reads data from the vendor's services and files: reasons of removals, responses of the license service, library headers.</summary>
internal static class VendorTargets
{
    public static IEnumerable<IFuzzTarget> All()
    {
        yield return new FuzzTarget("delete-reasons", ["{\"stream_delete_reason\":[{\"code\":1},{\"code\":2}]}"u8.ToArray()], static input => DeleteReasons.Parse(input, 2).Count == 2);
#pragma warning disable VSTHRD002 // The task has completed; nothing else runs in this program.
        yield return new FuzzTarget("license-answers", [Encoding.UTF8.GetBytes(Answer)], static input => AskAsync(input).GetAwaiter().GetResult());
#pragma warning restore VSTHRD002
        yield return new FuzzTarget("library-headers", [Pe(), Elf(), Mac(), UniversalMac()], static input => BinaryImage.Parse(input) is not null);
        yield return new FuzzTarget(
            "library-exports",
            [
                LibraryImages.Pe(LibraryImages.WindowsX64, "a", "zego_express_get_version"),
                LibraryImages.Elf(LibraryImages.LinuxX64, "a", "zego_express_get_version"),
                LibraryImages.Universal("a", "zego_express_get_version"),
            ],
            Inspect);
    }

    private const string Answer = "{\"Code\":0,\"Message\":\"success\",\"RequestId\":\"1\",\"Data\":{\"License\":\"abc\"}}";

    private static async Task<bool> AskAsync(byte[] answer)
    {
        using var http = new HttpClient(new Fixed(answer));
        try
        {
            return await new LicenseService(http, new EffectsLicenseClientOptions { AppId = 1 }).AskAsync("auth", CancellationToken.None) is { Length: > 0 };
        }
        catch (EffectsLicenseException)
        {
            return false;
        }
    }

    private static bool Inspect(byte[] input)
    {
        try
        {
            return LibraryInspection.Of(input).IsEngine;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static byte[] Pe()
    {
        var header = new byte[512];
        "MZ"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(0x3c), 128);
        "PE\0\0"u8.CopyTo(header.AsSpan(128));
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(132), 0x8664);
        return header;
    }

    private static byte[] Elf()
    {
        var header = new byte[64];
        "\u007fELF"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(18), 62);
        return header;
    }

    private static byte[] Mac()
    {
        var header = new byte[64];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0xfeedfacf);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), 0x01000007);
        return header;
    }

    private static byte[] UniversalMac()
    {
        var header = new byte[128];
        BinaryPrimitives.WriteUInt32BigEndian(header, 0xcafebabe);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), 2);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(8), 0x01000007);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(28), 0x0100000c);
        return header;
    }

    private sealed class Fixed(byte[] answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(answer) });
    }
}
