namespace ZegoCallKit.Server.Api.Recording;

/// <summary>Specifies where recorded files are stored. ZEGO's numbers 5 and 6, two video-on-demand services, are not supported.</summary>
public enum StorageVendor
{
    /// <summary>Amazon S3.</summary>
    AmazonS3 = 1,

    /// <summary>Alibaba Cloud OSS.</summary>
    AlibabaOss = 2,

    /// <summary>Tencent Cloud COS.</summary>
    TencentCos = 3,

    /// <summary>Qiniu Cloud Kodo.</summary>
    QiniuKodo = 4,

    /// <summary>Huawei Cloud OBS.</summary>
    HuaweiObs = 7,

    /// <summary>Google Cloud Storage.</summary>
    GoogleCloud = 8,

    /// <summary>China Mobile Cloud EOS.</summary>
    ChinaMobileEos = 9,

    /// <summary>Any service with the protocol of S3, at <see cref="RecordingStorage.EndPoint"/>.</summary>
    S3Compatible = 10,
}
