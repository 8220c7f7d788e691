// Draws the packages' icon: dotnet run eng/icon/draw.cs, from the root of the repository. The color is a function of the point, so the icon can be drawn at any size.
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

const int Size = 128;
var pixels = new byte[Size * Size * 4];
for (var y = 0; y < Size; y++)
{
    for (var x = 0; x < Size; x++)
    {
        var (r, g, b, a) = ColorAt((x + 0.5) / Size, (y + 0.5) / Size);
        var at = ((y * Size) + x) * 4;
        (pixels[at], pixels[at + 1], pixels[at + 2], pixels[at + 3]) = (r, g, b, a);
    }
}

File.WriteAllBytes("eng/icon/icon.png", Png(pixels, Size));
return;

// A white camera on a rounded square with a gradient from blue to green.
static (byte R, byte G, byte B, byte A) ColorAt(double x, double y)
{
    var square = Cover(Box(x, y, 0.5, 0.5, 0.5, 0.5, 0.22));
    var camera = Cover(Math.Min(Box(x, y, 0.40, 0.5, 0.22, 0.17, 0.06), Lens(x, y)));
    var tally = Cover(Math.Sqrt(((x - 0.40) * (x - 0.40)) + ((y - 0.5) * (y - 0.5))) - 0.065);
    var t = (x + y) / 2;
    return (Mix(Mix(28, 22, t), 255, camera - tally), Mix(Mix(100, 178, t), 255, camera - tally), Mix(Mix(242, 150, t), 255, camera - tally), (byte)Math.Round(255 * square));
}

// Returns the part of a pixel that is inside a distance.
static double Cover(double distance) => Math.Clamp(0.5 - (distance * Size), 0, 1);

static byte Mix(double from, double to, double t) => (byte)Math.Round(from + ((to - from) * Math.Clamp(t, 0, 1)));

// Distances are negative inside.
static double Box(double x, double y, double centreX, double centreY, double halfWidth, double halfHeight, double radius)
{
    var dx = Math.Abs(x - centreX) - halfWidth + radius;
    var dy = Math.Abs(y - centreY) - halfHeight + radius;
    return Math.Sqrt(Math.Pow(Math.Max(dx, 0), 2) + Math.Pow(Math.Max(dy, 0), 2)) + Math.Min(Math.Max(dx, dy), 0) - radius;
}

static double Lens(double x, double y)
{
    var slope = Math.Abs(y - 0.5) - 0.055 - ((x - 0.66) * 0.6);
    return Math.Max(Math.Max(slope * 0.857, 0.66 - x), x - 0.80);
}

static byte[] Png(byte[] rgba, int size)
{
    using var rows = new MemoryStream();
    using (var deflate = new ZLibStream(rows, CompressionLevel.SmallestSize, leaveOpen: true))
    {
        for (var y = 0; y < size; y++)
        {
            deflate.WriteByte(0);
            deflate.Write(rgba, y * size * 4, size * 4);
        }
    }

    var header = new byte[13];
    BinaryPrimitives.WriteInt32BigEndian(header, size);
    BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), size);
    (header[8], header[9]) = (8, 6);
    return [0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", rows.ToArray()), .. Chunk("IEND", [])];
}

static byte[] Chunk(string type, byte[] data)
{
    byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
    var chunk = new byte[body.Length + 8];
    BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
    body.CopyTo(chunk, 4);
    BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(body.Length + 4), Crc(body));
    return chunk;
}

static uint Crc(byte[] data)
{
    var crc = uint.MaxValue;
    foreach (var value in data)
    {
        crc ^= value;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }
    }

    return ~crc;
}
